-- A search that finds many projects reads them in the order of the list until the page is full, and taking names to pieces for each took
-- longer than all the rest. So the pieces stand in the row.
alter table project add column search_terms text[] generated always as (project_terms(name, investors)) stored;
drop index project_by_term;
create index project_by_term on project using gin (search_terms);

drop trigger project_history on project;
create trigger project_history after insert or update or delete on project
    for each row execute function record_history(
        '', 'id', 'agreed_amount', 'agreed_currency', 'stage_since_from', 'investor_keys', 'name_zh', 'name_ja', 'name_en',
        'investor_countries', 'search_terms');
