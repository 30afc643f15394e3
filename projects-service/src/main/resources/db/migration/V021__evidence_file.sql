-- A step or an amount is believed when a document proves it. The database says what the document is and holds its checksum;
-- the bytes lie in a store beside it, and what is removed there stays known here.
create table evidence_file (
    id           uuid        primary key,
    project_id   uuid        not null,
    storage_key  text        not null,
    file_name    text        not null,
    media_type   text        not null,
    bytes        bigint      not null,
    sha256       text        not null,
    kind         text        not null,
    title        jsonb,
    number       text,
    issued_on    date,
    removed_at   timestamptz,
    removed_by   text,
    sample       boolean     not null,
    external_ids jsonb       not null default '[]',
    sources      jsonb       not null default '[]',
    visibility   text        not null default 'INTERNAL',
    version      bigint      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint evidence_file_project_known foreign key (project_id) references project (id),
    constraint evidence_file_storage_key_unique unique (storage_key),
    constraint evidence_file_not_empty check (bytes > 0),
    constraint evidence_file_removed_by_somebody check ((removed_at is null) = (removed_by is null)),
    constraint evidence_file_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL'))
);
create index evidence_file_of_project on evidence_file (project_id, created_at, id);
create index evidence_file_by_kind on evidence_file (project_id, kind, created_at, id);

create trigger evidence_file_history after insert or update or delete on evidence_file
    for each row execute function record_history('evidence', 'project_id', 'storage_key');
create trigger evidence_file_external_ids after insert or delete or update of external_ids on evidence_file
    for each row execute function sync_external_ids('evidence', '/projects/v1/projects/{project_id}/evidence/{id}');

-- Bytes that belong to no document: noted before they are stored, forgotten with the commit of their document, so that a
-- crash in between leaves a note and not a file that nobody knows of. Also bytes of removed documents until they are gone.
create table evidence_loose (
    storage_key text        not null,
    since       timestamptz not null,
    constraint evidence_loose_pkey primary key (storage_key)
);
create index evidence_loose_by_age on evidence_loose (since);

insert into code_list_entry (list, code, labels, position) values
    ('EVIDENCE_KIND', 'PAYMENT_RECORD', '{"zh-Hans": "付款凭证", "en": "Record of payment", "ja": "支払証憑"}', 10),
    ('EVIDENCE_KIND', 'SITE_PHOTO', '{"zh-Hans": "现场照片", "en": "Photograph of the site", "ja": "現場写真"}', 11),
    ('EVIDENCE_KIND', 'APPROVAL_DOCUMENT', '{"zh-Hans": "批复文件", "en": "Approval", "ja": "許可書"}', 12),
    ('EVIDENCE_KIND', 'OTHER', '{"zh-Hans": "其他", "en": "Other", "ja": "その他"}', 13)
on conflict on constraint code_list_entry_unique do nothing;
