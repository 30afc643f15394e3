-- What came of an event; an announced count is kept as announced and never filled up with invented projects.
create table outcome (
    id uuid primary key,
    event_id uuid not null constraint outcome_of_event references event on delete cascade,
    kind text not null,
    title jsonb not null,
    description jsonb,
    announced_count jsonb,
    fields jsonb not null default '[]',
    fields_complete boolean,
    points jsonb not null default '[]',
    organisation_id uuid constraint outcome_of_organisation references organisation,
    position integer not null,
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null
);

create index outcome_by_event on outcome (event_id, position, id);
create index outcome_by_organisation on outcome (organisation_id);
create index outcome_by_kind on outcome (kind);
create index outcome_by_source on outcome using gin (sources jsonb_path_ops);
create index outcome_by_external_id on outcome using gin (external_ids jsonb_path_ops);

create trigger outcome_history after insert or update or delete on outcome
    for each row execute function record_history('outcome', 'event_id');
create trigger outcome_external_ids after insert or delete or update of external_ids on outcome
    for each row execute function sync_external_ids('outcome', '/events/v1/events/{event_id}/outcomes/{id}');
