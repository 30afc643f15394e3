-- Who took part, as what, with the title of that day: offices change, the record of the day does not.
create table participation (
    id uuid primary key,
    event_id uuid not null constraint participation_of_event references event on delete cascade,
    person_id uuid constraint participation_of_person references person,
    organisation_id uuid constraint participation_of_organisation references organisation,
    role text not null,
    title jsonb,
    mode text not null
        constraint participation_mode_known check (mode in ('IN_PERSON', 'VIDEO', 'PROXY')),
    position integer not null,
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    constraint participation_of_someone check (person_id is not null or organisation_id is not null)
);

create index participation_by_event on participation (event_id, position, id);
create index participation_by_person on participation (person_id);
create index participation_by_organisation on participation (organisation_id);
create index participation_by_role on participation (role);
create index participation_by_source on participation using gin (sources jsonb_path_ops);
create index participation_by_external_id on participation using gin (external_ids jsonb_path_ops);

create trigger participation_history after insert or update or delete on participation
    for each row execute function record_history('participation', 'event_id');
create trigger participation_external_ids after insert or delete or update of external_ids on participation
    for each row execute function sync_external_ids('participation', '/events/v1/events/{event_id}/participations/{id}');
