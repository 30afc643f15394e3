-- A project stands in the plan of several years and levels, each with its own promise: so much money this year, begun by then,
-- done by then. The year, category and level that a project itself names go on being its latest place in a plan.
alter table track_stage add column marks text[] not null default '{}';
alter table track_stage add constraint track_stage_marks_known check (marks <@ '{START,COMPLETION}');
update track_stage set marks = '{START}' where (track, stage) in (('BUILD', 'STARTED'), ('FUND', 'FUNDED'));
update track_stage set marks = '{COMPLETION}' where (track, stage) in (('BUILD', 'COMPLETED'), ('FUND', 'DEPLOYED'));
update track_stage set marks = '{START,COMPLETION}' where (track, stage) = ('SETUP', 'OPERATING');

create table plan_entry (
    id                       uuid        primary key,
    project_id               uuid        not null,
    plan_year                integer     not null,
    level                    text        not null,
    category                 text        not null,
    planned_investment       jsonb,
    planned_start            jsonb,
    planned_start_until      timestamptz generated always as (partial_date_latest(planned_start)) stored,
    planned_completion       jsonb,
    planned_completion_until timestamptz generated always as (partial_date_latest(planned_completion)) stored,
    note                     text,
    external_ids             jsonb       not null default '[]',
    sources                  jsonb       not null default '[]',
    version                  bigint      not null,
    created_at               timestamptz not null,
    created_by               text        not null,
    updated_at               timestamptz not null,
    updated_by               text        not null,
    constraint plan_entry_project_known foreign key (project_id) references project (id) on delete cascade,
    constraint plan_entry_once_a_year_and_level unique (project_id, plan_year, level),
    constraint plan_entry_level_known check (level in ('PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
    constraint plan_entry_category_known check (category in ('NEW_START', 'COMPLETION', 'CONTINUING', 'RESERVE'))
);
create index plan_entry_by_year on plan_entry (plan_year, level, category, id);
create index plan_entry_by_level on plan_entry (level, category, id);
create index plan_entry_by_category on plan_entry (category, id);
create index plan_entry_by_source on plan_entry using gin (sources jsonb_path_ops);
create index plan_entry_by_external_id on plan_entry using gin (external_ids jsonb_path_ops);

create trigger plan_entry_history after insert or update or delete on plan_entry
    for each row execute function record_history('planEntries', 'project_id', 'planned_start_until', 'planned_completion_until');
create trigger plan_entry_external_ids after insert or delete or update of external_ids on plan_entry
    for each row execute function sync_external_ids('plan-entry', '/projects/v1/projects/{project_id}/plan-entries/{id}');

-- Clients that know only the three members of the project keep the planning lists filled all the same.
create function enter_in_plan() returns trigger language plpgsql as
$$
begin
    if new.key_level is not null and new.plan_year is not null and new.plan_category is not null then
        insert into plan_entry (id, project_id, plan_year, level, category, sources, version, created_at, created_by, updated_at, updated_by)
        values (uuidv7(), new.id, new.plan_year, new.key_level, new.plan_category, new.sources, 0,
                new.updated_at, new.updated_by, new.updated_at, new.updated_by)
        on conflict (project_id, plan_year, level) do update
        set category = excluded.category, version = plan_entry.version + 1,
            updated_at = excluded.updated_at, updated_by = excluded.updated_by
        where plan_entry.category <> excluded.category;
    end if;
    return null;
end
$$;
create trigger project_in_plan after insert on project for each row execute function enter_in_plan();
create trigger project_in_plan_changed after update of key_level, plan_year, plan_category on project for each row
    when (row(old.key_level, old.plan_year, old.plan_category) is distinct from row(new.key_level, new.plan_year, new.plan_category))
    execute function enter_in_plan();

insert into plan_entry (id, project_id, plan_year, level, category, sources, version, created_at, created_by, updated_at, updated_by)
select uuidv7(), id, plan_year, key_level, plan_category, sources, 0, updated_at, updated_by, updated_at, updated_by
from project
where key_level is not null and plan_year is not null and plan_category is not null;

-- When the project came to a stage with the mark; nothing where it stands before that stage, be it again.
create function stage_reached(of_project uuid, mark text) returns jsonb language sql stable as
$$
    select s.effective_date
    from project p
    join track_stage here on here.track = p.track and here.stage = p.stage
    join track_stage marked on marked.track = p.track and mark = any (marked.marks) and marked.position <= here.position
    join stage_record s on s.project_id = p.id and s.stage = marked.stage
    where p.id = of_project
    order by s.number desc
    limit 1
$$;

-- What the ledger says was completed in a year, for those who may see it: one amount for each currency, chosen between single
-- periods and cumulated figures as the ledger itself chooses. (In plpgsql, since the ledger comes in a later migration.)
create function completed_in_year(of_project uuid, of_year integer, seen_by text) returns jsonb language plpgsql stable as
$$
begin
    return (
        with counted as (
            select m.id, m.currency, m.accumulation, m.amount_value, m.period_until
            from money_entry m
            where m.project_id = of_project and m.kind = 'COMPLETED' and m.accumulation in ('CUR', 'YTD')
              and m.corrected_by is null and m.amount is not null
              and m.period_from >= make_date(of_year, 1, 1) and m.period_until <= make_date(of_year + 1, 1, 1)
              and m.visibility = any (string_to_array(seen_by, ','))),
        cumulated as (
            select distinct on (currency) currency, amount_value, period_until
            from counted where accumulation = 'YTD'
            order by currency, period_until desc, id desc),
        singles as (
            select s.currency, sum(s.amount_value) as total, max(s.period_until) as until,
                   sum(s.amount_value) filter (where s.period_until <= c.period_until) as up_to
            from counted s left join cumulated c using (currency)
            where s.accumulation = 'CUR'
            group by s.currency)
        select coalesce(jsonb_agg(jsonb_build_object('unit', currency, 'value', trim_scale(money_used(
                   money_basis(s.total, s.until, s.up_to, c.amount_value, c.period_until), s.total, c.amount_value))::text)
               order by currency), '[]')
        from singles s full join cumulated c using (currency));
end
$$;
