-- What happens at an event and in which order; times are often unknown, the order seldom is.
create table agenda_item (
    id uuid primary key,
    event_id uuid not null constraint agenda_item_of_event references event on delete cascade,
    kind text not null,
    title jsonb not null,
    description jsonb,
    starts jsonb,
    ends jsonb,
    participation_ids uuid[] not null default '{}',
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

create index agenda_item_by_event on agenda_item (event_id, position, id);
create index agenda_item_by_participation on agenda_item using gin (participation_ids);
create index agenda_item_by_source on agenda_item using gin (sources jsonb_path_ops);
create index agenda_item_by_external_id on agenda_item using gin (external_ids jsonb_path_ops);

create trigger agenda_item_history after insert or update or delete on agenda_item
    for each row execute function record_history('agenda', 'event_id');
create trigger agenda_item_external_ids after insert or delete or update of external_ids on agenda_item
    for each row execute function sync_external_ids('agenda-item', '/events/v1/events/{event_id}/agenda/{id}');
