-- Which stages a project has reached, and when, is asked of all projects at once by the funnel, and follows from a handful of records of
-- each. It is kept by the transaction that takes a step.
create table reached_stage (
    project_id uuid not null,
    stage      text not null,
    -- The first day that the date may mean; "exact" is the same day where the date is known to the month at least.
    day        date,
    exact      date,
    precision  text,
    -- The stage that leads to it on the track, and the days since that one where both are known to the month.
    before     text,
    days       integer,
    primary key (project_id, stage),
    constraint reached_stage_project_known foreign key (project_id) references project (id) on delete cascade
);
create index reached_stage_by_day on reached_stage (stage, day, project_id);
create index reached_stage_by_stage on reached_stage (stage, project_id) include (day, exact, precision, before, days);

-- Every stage up to where the project stands. It counts from its first record after the last step back beyond it; without a record
-- it was reached on a day that nobody told.
create function reached_stages(of_projects uuid[]) returns setof reached_stage
    language sql stable
    begin atomic
        select r.id, r.stage, r.day, r.exact, r.precision, lag(r.stage) over climb, r.exact - lag(r.exact) over climb
        from (
            select p.id, s.stage, s.position, d.day, case when d.precision not in ('YEAR', 'QUARTER') then d.day end as exact, d.precision
            from unnest(of_projects) as o (id)
            join project p on p.id = o.id
            join track_stage here on here.track = p.track and here.stage = p.stage
            join track_stage s on s.track = p.track and s.position <= here.position
            left join lateral (
                select first_day(record.effective_date) as day, record.effective_date ->> 'precision' as precision
                from stage_record record
                where record.project_id = p.id and record.stage = s.stage
                  and not exists (
                      select from stage_record later
                      join track_stage back on back.track = p.track and back.stage = later.stage and back.position < s.position
                      where later.project_id = p.id and later.number > record.number)
                order by record.number
                limit 1) d on true) r
        window climb as (partition by r.id order by r.position);
    end;

-- The project is held meanwhile, so that two steps of it are seen one after the other.
-- (Planning a statement takes longer than this one does, so it is planned once for every session.)
create function keep_reached_stages(of_projects uuid[]) returns void language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
begin
    perform from project where id = any (of_projects) order by id for no key update;
    with reached as materialized (select * from reached_stages(of_projects)),
    gone as (
        delete from reached_stage r
        where r.project_id = any (of_projects) and (r.project_id, r.stage) not in (select project_id, stage from reached))
    insert into reached_stage
    select * from reached
    except
    select * from reached_stage where project_id = any (of_projects)
    on conflict (project_id, stage) do update
    set day = excluded.day, exact = excluded.exact, precision = excluded.precision, before = excluded.before, days = excluded.days;
end
$$;

create function stage_record_reaches() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform keep_reached_stages(array[case when tg_op = 'DELETE' then old.project_id else new.project_id end]);
    return null;
end
$$;
create trigger stage_record_reached after insert or delete or update of project_id, stage, number, effective_date on stage_record
    for each row execute function stage_record_reaches();

create function project_reaches() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform keep_reached_stages(array[new.id]);
    return null;
end
$$;
create trigger project_reached after insert on project for each row execute function project_reaches();
create trigger project_reached_changed after update of track, stage on project for each row
    when (row(old.track, old.stage) is distinct from row(new.track, new.stage)) execute function project_reaches();

insert into reached_stage
select * from reached_stages((select array_agg(id) from project));

revoke insert, update, delete, truncate on reached_stage from "${app_role}";
revoke execute on function keep_reached_stages from public;
