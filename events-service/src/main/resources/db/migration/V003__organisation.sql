-- A company is met at many events under names in several scripts; it is recorded once, with all of its names.
create sequence organisation_code;

create table organisation (
    id uuid primary key,
    code text not null constraint organisation_code_unique unique,
    names jsonb not null,
    aliases jsonb not null default '[]',
    kind text not null,
    ownership text,
    country text,
    city jsonb,
    website text,
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    visibility text not null default 'INTERNAL'
        constraint organisation_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    constraint organisation_country_is_two_letters check (country ~ '^[A-Z]{2}$')
);

create index organisation_by_name on organisation using gin (search_grams(search_text(names, aliases)));
create index organisation_by_code on organisation (code, id);
create index organisation_by_kind on organisation (kind);
create index organisation_by_ownership on organisation (ownership);
create index organisation_by_country on organisation (country);
create index organisation_by_source on organisation using gin (sources jsonb_path_ops);
create index organisation_by_external_id on organisation using gin (external_ids jsonb_path_ops);
create index organisation_by_updated on organisation (updated_at, id);

create trigger organisation_history after insert or update or delete on organisation
    for each row execute function record_history('', 'id');
create trigger organisation_external_ids after insert or delete or update of external_ids on organisation
    for each row execute function sync_external_ids('organisation', '/events/v1/organisations/{id}');
