-- What already ties the city to another (a sister city, a festival, a direct flight) is where a visit begins.
create sequence city_relationship_code;

create table city_relationship (
    id uuid primary key,
    code text not null constraint city_relationship_code_unique unique,
    kind text not null,
    title jsonb not null,
    partner jsonb not null,
    since jsonb,
    description jsonb,
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    visibility text not null default 'INTERNAL'
        constraint city_relationship_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null
);

create index city_relationship_by_text on city_relationship using gin (search_grams(search_text(title, partner)));
create index city_relationship_by_code on city_relationship (code, id);
create index city_relationship_by_kind on city_relationship (kind);
create index city_relationship_by_country on city_relationship using gin (partner jsonb_path_ops);
create index city_relationship_by_source on city_relationship using gin (sources jsonb_path_ops);
create index city_relationship_by_external_id on city_relationship using gin (external_ids jsonb_path_ops);
create index city_relationship_by_updated on city_relationship (updated_at, id);

create trigger city_relationship_history after insert or update or delete on city_relationship
    for each row execute function record_history('', 'id');
create trigger city_relationship_external_ids after insert or delete or update of external_ids on city_relationship
    for each row execute function sync_external_ids('city-relationship', '/events/v1/city-relationships/{id}');
