-- People keep their record when they change office: a position is dated and never overwrites the one before.
create sequence person_code;

create table person (
    id uuid primary key,
    code text not null constraint person_code_unique unique,
    names jsonb not null,
    aliases jsonb not null default '[]',
    country text,
    positions jsonb not null default '[]',
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    visibility text not null default 'INTERNAL'
        constraint person_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    constraint person_country_is_two_letters check (country ~ '^[A-Z]{2}$')
);

create index person_by_name on person using gin (search_grams(search_text(names, aliases)));
create index person_by_code on person (code, id);
create index person_by_country on person (country);
-- Finds who holds or held an office at an organisation, and what keeps an organisation from being deleted.
create index person_by_position on person using gin (positions jsonb_path_ops);
create index person_by_source on person using gin (sources jsonb_path_ops);
create index person_by_external_id on person using gin (external_ids jsonb_path_ops);
create index person_by_updated on person (updated_at, id);

create trigger person_history after insert or update or delete on person
    for each row execute function record_history('', 'id');
create trigger person_external_ids after insert or delete or update of external_ids on person
    for each row execute function sync_external_ids('person', '/events/v1/people/{id}');
