-- A campaign gathers events over months: the year's global promotion, a series of trade fairs.
create sequence campaign_code;

create table campaign (
    id uuid primary key,
    code text not null constraint campaign_code_unique unique,
    title jsonb not null,
    summary jsonb,
    starts jsonb,
    ends jsonb,
    topics jsonb not null default '[]',
    -- Campaigns without a date stand after all others.
    ordered_at timestamptz not null,
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    visibility text not null default 'INTERNAL'
        constraint campaign_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null
);

create index campaign_by_title on campaign using gin (search_grams(search_text(title)));
create index campaign_by_code on campaign (code, id);
create index campaign_by_start on campaign (ordered_at, id);
create index campaign_by_source on campaign using gin (sources jsonb_path_ops);
create index campaign_by_external_id on campaign using gin (external_ids jsonb_path_ops);
create index campaign_by_updated on campaign (updated_at, id);

create trigger campaign_history after insert or update or delete on campaign
    for each row execute function record_history('', 'id', 'ordered_at');
create trigger campaign_external_ids after insert or delete or update of external_ids on campaign
    for each row execute function sync_external_ids('campaign', '/events/v1/campaigns/{id}');
