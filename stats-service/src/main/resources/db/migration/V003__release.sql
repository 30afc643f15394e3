-- Figures leave the house as releases: filled as drafts, published once at a set moment, never changed after that.
create sequence release_code;

create table release (
    id            uuid primary key,
    code          text not null,
    dataset_id    text not null,
    kind          text not null,
    title         jsonb not null,
    embargo_until timestamptz,
    published_at  timestamptz,
    published_by  text,
    external_ids  jsonb not null default '[]',
    sources       jsonb not null default '[]',
    visibility    text not null default 'INTERNAL',
    version       bigint not null,
    created_at    timestamptz not null,
    created_by    text not null,
    updated_at    timestamptz not null,
    updated_by    text not null,
    constraint release_code_once unique (code),
    constraint release_of_dataset foreign key (dataset_id) references dataset (id),
    constraint release_kind_known check (kind in ('FLASH', 'FINAL', 'ANNUAL')),
    constraint release_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    constraint release_published_by_someone check ((published_at is null) = (published_by is null)),
    constraint release_not_before_embargo check (published_at >= embargo_until)
);
create index release_by_dataset on release (dataset_id, created_at);
create index release_by_publication on release (published_at, id);
create index release_by_external_id on release using gin (external_ids jsonb_path_ops);
create index release_by_source on release using gin (sources jsonb_path_ops);

create trigger release_history after insert or update or delete on release
    for each row execute function record_history('', 'id');
create trigger release_external_ids after insert or delete or update of external_ids on release
    for each row execute function sync_external_ids('release', '/stats/v1/releases/{id}');

-- The runtime role may update the table, so the promise "a published release never changes" is kept here and not in code alone.
create function refuse_change_of_published_release() returns trigger language plpgsql as $$
begin
    raise exception 'release % is published and never changes', old.code
        using errcode = 'restrict_violation', constraint = 'release_published_is_final';
end $$;
create trigger release_published_is_final before update or delete on release
    for each row when (old.published_at is not null) execute function refuse_change_of_published_release();
