-- Readers are told beforehand when figures are to come, by a decision of its own: the embargo of a draft is nobody's business.
create table announcement (
    id           uuid        not null constraint announcement_pk primary key,
    dataset_id   text        not null,
    kind         text        not null,
    title        jsonb       not null,
    period       text,
    planned_for  timestamptz not null,
    external_ids jsonb       not null default '[]',
    sources      jsonb       not null default '[]',
    visibility   text        not null default 'INTERNAL',
    version      bigint      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint announcement_of_dataset foreign key (dataset_id) references dataset (id),
    constraint announcement_kind_known check (kind in ('FLASH', 'FINAL', 'ANNUAL')),
    constraint announcement_period_form check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    constraint announcement_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL'))
);
create index announcement_in_order on announcement (planned_for, id);
create index announcement_by_dataset on announcement (dataset_id, planned_for);
create index announcement_by_external_id on announcement using gin (external_ids jsonb_path_ops);
create index announcement_by_source on announcement using gin (sources jsonb_path_ops);

create trigger announcement_history after insert or update or delete on announcement
    for each row execute function record_history('', 'id');
create trigger announcement_external_ids after insert or delete or update of external_ids on announcement
    for each row execute function sync_external_ids('announcement', '/stats/v1/announcements/{id}');
select follow_changes('announcement', 'announcement', '/stats/v1/announcements/{id}');
