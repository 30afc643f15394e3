-- Visits, round tables and inspections on the way; sources often leave out day and city, so both may be missing.
create table itinerary_item (
    id uuid primary key,
    event_id uuid not null constraint itinerary_item_of_event references event on delete cascade,
    kind text not null,
    title jsonb,
    organisation_id uuid constraint itinerary_item_at_organisation references organisation,
    host_person_ids uuid[] not null default '{}',
    place jsonb,
    starts jsonb,
    description jsonb,
    position integer not null,
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    constraint itinerary_item_says_where check (title is not null or organisation_id is not null or place is not null)
);

create index itinerary_item_by_event on itinerary_item (event_id, position, id);
create index itinerary_item_by_organisation on itinerary_item (organisation_id);
create index itinerary_item_by_host on itinerary_item using gin (host_person_ids);
create index itinerary_item_by_source on itinerary_item using gin (sources jsonb_path_ops);
create index itinerary_item_by_external_id on itinerary_item using gin (external_ids jsonb_path_ops);

create trigger itinerary_item_history after insert or update or delete on itinerary_item
    for each row execute function record_history('itinerary', 'event_id');
create trigger itinerary_item_external_ids after insert or delete or update of external_ids on itinerary_item
    for each row execute function sync_external_ids('itinerary-item', '/events/v1/events/{event_id}/itinerary/{id}');
