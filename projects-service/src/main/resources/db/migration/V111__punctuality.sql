-- Totals of planning lists count what the list says of each project, and by the same words: what happened against what was planned.
create function punctuality(planned_until timestamptz, actual timestamptz, at timestamptz) returns text
    language sql immutable parallel safe
    return case
        when planned_until is null then 'UNPLANNED'
        when actual is null then case when planned_until > at then 'DUE' else 'OVERDUE' end
        when actual < planned_until then 'ON_TIME'
        else 'LATE'
    end;
