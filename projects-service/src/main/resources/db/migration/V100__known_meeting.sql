-- Whether talks were held about a project is told by events-service: enough of its meetings to know that there was one, when, and who may hear of it.

-- The first day that a partial date may mean.
create function first_day(partial jsonb) returns date
    language sql immutable parallel safe
    return case partial ->> 'precision'
        when 'YEAR' then make_date(cast(partial ->> 'value' as integer), 1, 1)
        when 'QUARTER' then make_date(
            cast(left(partial ->> 'value', 4) as integer), cast(right(partial ->> 'value', 1) as integer) * 3 - 2, 1)
        when 'MONTH' then make_date(
            cast(left(partial ->> 'value', 4) as integer), cast(substr(partial ->> 'value', 6, 2) as integer), 1)
        else make_date(
            cast(left(partial ->> 'value', 4) as integer), cast(substr(partial ->> 'value', 6, 2) as integer),
            cast(substr(partial ->> 'value', 9, 2) as integer))
    end;

create table known_meeting (
    id         uuid not null constraint known_meeting_pkey primary key,
    event_id   uuid,
    kind       text not null,
    starts     jsonb,
    first_day  date generated always as (first_day(starts)) stored,
    visibility text not null
);
create index known_meeting_of_event on known_meeting (event_id);

create table known_meeting_project (
    meeting_id uuid not null constraint known_meeting_project_of_meeting references known_meeting on delete cascade,
    project_id uuid not null,
    constraint known_meeting_project_pkey primary key (meeting_id, project_id)
);
create index known_meeting_project_of_project on known_meeting_project (project_id, meeting_id);

-- A copy that was made before there were meetings in it is made anew.
update followed_feed set cursor = null, applied = 0, changed_at = null, applied_at = null where neighbour = 'events';
