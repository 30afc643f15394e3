-- An exhibition is read by its sections: what is shown, and whose hands lead it.
create table exhibit_section (
    id uuid primary key,
    event_id uuid not null constraint exhibit_section_of_event references event on delete cascade,
    title jsonb not null,
    description jsonb,
    lead_person_ids uuid[] not null default '{}',
    works jsonb not null default '[]',
    position integer not null,
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null
);

create index exhibit_section_by_event on exhibit_section (event_id, position, id);
create index exhibit_section_by_lead on exhibit_section using gin (lead_person_ids);
create index exhibit_section_by_source on exhibit_section using gin (sources jsonb_path_ops);
create index exhibit_section_by_external_id on exhibit_section using gin (external_ids jsonb_path_ops);

create trigger exhibit_section_history after insert or update or delete on exhibit_section
    for each row execute function record_history('exhibitSection', 'event_id');
create trigger exhibit_section_external_ids after insert or delete or update of external_ids on exhibit_section
    for each row execute function sync_external_ids('exhibit-section', '/events/v1/events/{event_id}/exhibit-sections/{id}');
