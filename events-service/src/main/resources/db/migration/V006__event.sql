-- An event may hold others (a delegation its conference), so events form a tree; dates stay as imprecise as their source.
create sequence event_code;

create function place_countries(places jsonb) returns text[]
    language sql immutable parallel safe
as $$ select coalesce(array_agg(distinct place ->> 'country'), '{}') from jsonb_array_elements(places) place $$;

create function place_cities(places jsonb) returns text[]
    language sql immutable parallel safe
as $$
    select coalesce(array_agg(distinct lower(city.value)), '{}')
    from jsonb_array_elements(places) place, jsonb_each_text(place -> 'city') city
$$;

create table event (
    id uuid primary key,
    code text not null constraint event_code_unique unique,
    type text not null,
    status text not null
        constraint event_status_known check (status in
            ('DRAFT', 'PLANNED', 'APPROVED', 'IN_PROGRESS', 'HELD', 'REVIEWED', 'POSTPONED', 'CANCELLED')),
    status_reason text,
    status_since date,
    title jsonb not null,
    theme jsonb,
    summary jsonb,
    campaign_id uuid constraint event_of_campaign references campaign,
    parent_id uuid constraint event_of_parent references event,
    starts jsonb,
    ends jsonb,
    -- First and last instant that the recorded dates can mean, so that "the afternoon of the 18th in Tokyo" is found and ordered.
    starts_at timestamptz,
    ends_at timestamptz,
    -- Events without a date stand after all others.
    ordered_at timestamptz not null,
    earlier_dates jsonb not null default '[]',
    places jsonb not null default '[]',
    completeness jsonb not null default '[]',
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    visibility text not null default 'INTERNAL'
        constraint event_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    constraint event_ends_after_start check (ends_at > starts_at),
    constraint event_not_its_own_parent check (parent_id <> id),
    constraint event_cancelled_with_reason check (status <> 'CANCELLED' or status_reason is not null)
);

create index event_by_text on event using gin (search_grams(search_text(title, theme)));
create index event_by_code on event (code, id);
create index event_by_start on event (ordered_at, id);
create index event_by_days on event using gist (tstzrange(starts_at, ends_at)) where starts_at is not null;
create index event_by_type on event (type);
create index event_by_status on event (status);
create index event_by_campaign on event (campaign_id);
create index event_by_parent on event (parent_id, ordered_at, id);
create index event_by_country on event using gin (place_countries(places));
create index event_by_city on event using gin (place_cities(places));
create index event_by_source on event using gin (sources jsonb_path_ops);
create index event_by_external_id on event using gin (external_ids jsonb_path_ops);
create index event_by_updated on event (updated_at, id);

create trigger event_history after insert or update or delete on event
    for each row execute function record_history('', 'id', 'starts_at', 'ends_at', 'ordered_at');
create trigger event_external_ids after insert or delete or update of external_ids on event
    for each row execute function sync_external_ids('event', '/events/v1/events/{id}');
