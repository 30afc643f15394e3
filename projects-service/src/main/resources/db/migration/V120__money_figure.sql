-- Reports sum the whole ledger many times a day, while a day changes few of its entries. So what the entries of a project come to, of
-- one kind in one currency, is kept here by the transaction that changes them: over all time, and in each year.
create table money_figure (
    project_id uuid     not null,
    kind       text     not null,
    currency   text     not null,
    -- 0 over all time, where figures are cumulated from the beginning; else the year, where they are cumulated from January.
    year       integer  not null,
    -- Entries may be hidden from some. The row is true for readers of PUBLIC (1), also of PARTNER (2) or of all (3), from one to the other.
    seen_from  smallint not null,
    seen_to    smallint not null,
    singles    numeric,
    entries    bigint   not null,
    cumulated  numeric,
    used       numeric  not null,
    by_singles boolean  not null,
    primary key (project_id, kind, currency, year, seen_from),
    constraint money_figure_project_known foreign key (project_id) references project (id) on delete cascade
);
create index money_figure_by_year on money_figure (year, project_id)
    include (kind, currency, seen_from, seen_to, singles, entries, cumulated, used, by_singles);

-- What the ledger says now of these projects, chosen between single periods and cumulated figures as money_basis says.
create function money_figures(of_projects uuid[], of_kinds text[] default null) returns setof money_figure
    language sql stable
    begin atomic
        with counted as (
            select m.project_id, m.kind, m.currency, y.year, l.seen_from, m.id, m.amount_value, m.period_until,
                   m.accumulation = 'CUR' as single,
                   l.seen_from = case m.visibility when 'PUBLIC' then 1 when 'PARTNER' then 2 else 3 end as own,
                   max(m.period_until) filter (where m.accumulation <> 'CUR')
                       over (partition by m.project_id, m.kind, m.currency, y.year, l.seen_from) as cumulated_until
            from unnest(of_projects) as o (project_id)
            join money_entry m on m.project_id = o.project_id
            cross join lateral (
                select 0 as year where m.accumulation in ('CUR', 'ITD')
                union all
                select extract(year from m.period_from)::integer where m.accumulation in ('CUR', 'YTD')) y
            cross join lateral generate_series(
                case m.visibility when 'PUBLIC' then 1 when 'PARTNER' then 2 else 3 end, 3) as l (seen_from)
            where m.corrected_by is null and m.amount is not null and (of_kinds is null or m.kind = any (of_kinds))),
        told as (
            select project_id, kind, currency, year, seen_from, cumulated_until,
                   sum(amount_value) filter (where single) as singles, count(*) filter (where single) as entries,
                   max(period_until) filter (where single) as until,
                   sum(amount_value) filter (where single and period_until <= cumulated_until) as up_to,
                   (array_agg(amount_value order by id desc) filter (where not single and period_until = cumulated_until))[1] as cumulated
            from counted
            group by project_id, kind, currency, year, seen_from, cumulated_until
            having bool_or(own))
        select project_id, kind, currency, year, seen_from::smallint,
               (coalesce(lead(seen_from) over (partition by project_id, kind, currency, year order by seen_from) - 1, 3))::smallint,
               singles, entries, cumulated, money_used(b.basis, singles, cumulated),
               b.basis in ('ONLY_SINGLE_PERIODS', 'SINGLE_PERIODS_REACH_FURTHER')
        from told
        cross join lateral (select money_basis(singles, until, up_to, cumulated, cumulated_until) as basis) b;
    end;

-- One writer at a time for each ledger (the lock that the service holds as well), so that each figure is made of all that was committed.
-- (Planning a statement takes longer than this one does, so it is planned once for every session.)
create function keep_money_figures() returns trigger language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
    touched uuid[];
    kinds text[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct project_id), array_agg(distinct kind) into touched, kinds from now_there;
    elsif tg_op = 'DELETE' then
        select array_agg(distinct project_id), array_agg(distinct kind) into touched, kinds from there_before;
    else
        -- A verification or a note moves no sum; neither the project nor the kind of an entry ever changes.
        select array_agg(distinct project_id), array_agg(distinct kind) into touched, kinds
        from (select project_id, kind, currency, accumulation, amount_value, period_from, period_until, corrected_by is null, visibility, id
              from now_there
              except
              select project_id, kind, currency, accumulation, amount_value, period_from, period_until, corrected_by is null, visibility, id
              from there_before) changed;
    end if;
    if touched is null then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('ledger ' || project, 0)) from (select unnest(touched) as project order by 1) ordered;
    with figures as materialized (select * from money_figures(touched, kinds)),
    gone as (
        delete from money_figure f
        where f.project_id = any (touched) and f.kind = any (kinds)
          and (f.project_id, f.kind, f.currency, f.year, f.seen_from) not in (
              select project_id, kind, currency, year, seen_from from figures))
    insert into money_figure
    select * from figures
    except
    select * from money_figure where project_id = any (touched) and kind = any (kinds)
    on conflict (project_id, kind, currency, year, seen_from) do update
    set seen_to = excluded.seen_to, singles = excluded.singles, entries = excluded.entries, cumulated = excluded.cumulated,
        used = excluded.used, by_singles = excluded.by_singles;
    return null;
end
$$;
create trigger money_entry_entered after insert on money_entry
    referencing new table as now_there for each statement execute function keep_money_figures();
create trigger money_entry_changed after update on money_entry
    referencing old table as there_before new table as now_there for each statement execute function keep_money_figures();
create trigger money_entry_removed after delete on money_entry
    referencing old table as there_before for each statement execute function keep_money_figures();

insert into money_figure
select * from money_figures((select array_agg(distinct project_id) from money_entry));

revoke insert, update, delete, truncate on money_figure from "${app_role}";
