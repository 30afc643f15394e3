-- Lists that sheets fill by the ten thousand note their history by statement; each statement of few rows does so as well.
select write_history_together(kept::regclass)
from unnest('{project,stage_record,money_entry,blocker,blocker_log_entry,milestone,plan_entry,target}'::text[]) kept;

-- A plan made while there were few projects read all of them for each new one.
alter function keep_reached_stages(uuid[]) set enable_seqscan = off;

create function new_stage_records_reach() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform keep_reached_stages(array(select distinct project_id from fresh));
    return null;
end
$$;
drop trigger stage_record_reached on stage_record;
create trigger stage_record_reached after insert on stage_record referencing new table as fresh
    for each statement execute function new_stage_records_reach();
create trigger stage_record_reached_changed after delete or update of project_id, stage, number, effective_date on stage_record
    for each row execute function stage_record_reaches();

create function new_projects_reach() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform keep_reached_stages(array(select id from fresh));
    return null;
end
$$;
drop trigger project_reached on project;
create trigger project_reached after insert on project referencing new table as fresh
    for each statement execute function new_projects_reach();

create function enter_all_in_plan() returns trigger language plpgsql as
$$
begin
    insert into plan_entry (id, project_id, plan_year, level, category, sources, version, created_at, created_by, updated_at, updated_by)
    select uuidv7(), id, plan_year, key_level, plan_category, sources, 0, updated_at, updated_by, updated_at, updated_by
    from fresh
    where key_level is not null and plan_year is not null and plan_category is not null;
    return null;
end
$$;
drop trigger project_in_plan on project;
create trigger project_in_plan after insert on project referencing new table as fresh
    for each statement execute function enter_all_in_plan();
