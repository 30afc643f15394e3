-- What a sheet of new projects costs most was asking which stages they have reached, once for each project and once more for its first
-- record, though only the first is possible. A check of such a sheet is taken back, and needs neither that nor places in plans.
create or replace function new_projects_reach() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if rehearsing() then
        return null;
    end if;
    -- Without a record nobody told the day of any stage.
    insert into reached_stage (project_id, stage, before)
    select f.id, s.stage, lag(s.stage) over (partition by f.id order by s.position)
    from fresh f
    join track_stage here on here.track = f.track and here.stage = f.stage
    join track_stage s on s.track = f.track and s.position <= here.position
    on conflict (project_id, stage) do nothing;
    return null;
end
$$;

create or replace function new_stage_records_reach() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    -- The project is held, so that two steps of it are seen one after the other.
    held constant uuid[] := array(
        select p.id
        from (select distinct project_id from fresh order by project_id) f
        cross join lateral (select id from project where id = f.project_id for no key update) p);
    further uuid[];
begin
    if rehearsing() then
        return null;
    end if;
    further := array(
        select distinct f.project_id from fresh f
        where f.number <> 1 or exists (select from stage_record s where s.project_id = f.project_id and s.id <> f.id));
    -- The only record of a project tells the day of its own stage, and of no stage before or behind it.
    update reached_stage r
    set day = d.day, exact = case when d.precision not in ('YEAR', 'QUARTER') then d.day end, precision = d.precision
    from fresh f, lateral (select first_day(f.effective_date) as day, f.effective_date ->> 'precision' as precision) d
    where r.project_id = f.project_id and r.stage = f.stage and f.project_id <> all (further) and d.precision is not null;
    if cardinality(further) > 0 then
        perform keep_reached_stages(further);
    end if;
    return null;
end
$$;

create or replace function enter_all_in_plan() returns trigger language plpgsql as
$$
begin
    if rehearsing() then
        return null;
    end if;
    insert into plan_entry (id, project_id, plan_year, level, category, sources, version, created_at, created_by, updated_at, updated_by)
    select uuidv7(), id, plan_year, key_level, plan_category, sources, 0, updated_at, updated_by, updated_at, updated_by
    from fresh
    where key_level is not null and plan_year is not null and plan_category is not null;
    return null;
end
$$;

-- Each row of a sheet is looked for among the projects on file; what these indexes had put aside for later was then read from end to end each time.
alter index project_by_investor set (fastupdate = off);
alter index project_like_name_zh set (fastupdate = off);
alter index project_like_name_ja set (fastupdate = off);
alter index project_like_name_en set (fastupdate = off);
