-- A report speaks of every project, and should not read all that is known of each: these indexes hold what reports ask for.
create function investor_countries(investors jsonb) returns text[]
    language sql immutable strict parallel safe
    return (
        select array_agg(distinct i ->> 'country') filter (where i ->> 'country' is not null)
        from jsonb_array_elements(investors) as i);
alter table project add column investor_countries text[] generated always as (investor_countries(investors)) stored;
create index project_for_reports on project (id) include (
    code, track, stage, kind, sector, district_of_landing, plan_year, key_level, origin_event_id, origin_outcome_id, agreed_amount, agreed_currency,
    investor_countries, visibility, sample);

drop trigger project_history on project;
create trigger project_history after insert or update or delete on project
    for each row execute function record_history(
        '', 'id', 'agreed_amount', 'agreed_currency', 'stage_since_from', 'investor_keys', 'name_zh', 'name_ja', 'name_en',
        'investor_countries');

alter table known_event add column first_day date generated always as (first_day(starts)) stored;

-- Targets count a project in the year in which it entered a stage first.
alter table stage_record add column effective_year integer generated always as ((left(effective_date ->> 'value', 4))::integer) stored;
create index stage_record_by_entry on stage_record (project_id, stage, effective_year);
drop trigger stage_record_history on stage_record;
create trigger stage_record_history after insert or update or delete on stage_record
    for each row execute function record_history('stages', 'project_id', 'effective_from', 'effective_year');
drop function money_of_year;

-- Sums of any span of time read the entries that count from here alone.
drop index money_entry_counting;
create index money_entry_counting on money_entry (project_id, kind, currency, accumulation, period_until desc, id desc)
    include (amount_value, period_from, visibility)
    where corrected_by is null and amount is not null;

-- Filters and orders that no index answered: by amount, since only a query knows that a currency has one; invented targets.
drop index project_by_agreed;
create index project_by_agreed on project (agreed_currency, agreed_amount, id);
create index target_samples on target (year, id) where sample;
