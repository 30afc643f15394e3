-- Talks are where an event and a project meet: one record may carry both, so that a project's way can be told from its first talk.
create sequence meeting_code;

create table meeting (
    id uuid primary key,
    code text not null constraint meeting_code_unique unique,
    kind text not null,
    event_id uuid constraint meeting_of_event references event,
    title jsonb not null,
    summary jsonb,
    starts jsonb,
    ends jsonb,
    -- First and last instant that the recorded dates can mean, as in the table of events.
    starts_at timestamptz,
    ends_at timestamptz,
    ordered_at timestamptz not null,
    place jsonb,
    participants jsonb not null default '[]',
    organisation_ids uuid[] not null default '{}',
    -- Projects live in another service: their ids are kept as they were given.
    project_ids uuid[] not null default '{}',
    results jsonb not null default '[]',
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    visibility text not null default 'INTERNAL'
        constraint meeting_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    search_content text not null generated always as (search_content(title, coalesce(summary, '[]'))) stored,
    search_tokens text[] not null generated always as (search_tokens(search_content(title, coalesce(summary, '[]')))) stored,
    constraint meeting_ends_after_start check (ends_at > starts_at)
);

create index meeting_by_text on meeting using gin (search_tokens);
create index meeting_by_code on meeting (code, id);
create index meeting_by_start on meeting (ordered_at, id);
create index meeting_by_days on meeting using gist (tstzrange(starts_at, ends_at)) where starts_at is not null;
create index meeting_by_kind on meeting (kind);
create index meeting_by_event on meeting (event_id, ordered_at, id);
create index meeting_by_participant on meeting using gin (participants jsonb_path_ops);
create index meeting_by_organisation on meeting using gin (organisation_ids);
create index meeting_by_project on meeting using gin (project_ids);
create index meeting_by_source on meeting using gin (sources jsonb_path_ops);
create index meeting_by_external_id on meeting using gin (external_ids jsonb_path_ops);
create index meeting_by_updated on meeting (updated_at, id);

create trigger meeting_history after insert or update or delete on meeting
    for each row execute function record_history('', 'id', 'starts_at', 'ends_at', 'ordered_at', 'search_content', 'search_tokens');
create trigger meeting_external_ids after insert or delete or update of external_ids on meeting
    for each row execute function sync_external_ids('meeting', '/events/v1/meetings/{id}');

-- What the people of a meeting are called, by id, read with the row so that lists need no second look.
create function meeting_people(participants jsonb) returns jsonb
    language sql stable parallel safe
as $$
    select coalesce(jsonb_object_agg(n.id, jsonb_build_object('names', n.names, 'visibility', n.visibility)), '{}')
    from person n
    where n.id in (select (participant ->> 'personId')::uuid from jsonb_array_elements(participants) participant)
$$;

-- The same for the organisations that take part or are met.
create function meeting_organisations(participants jsonb, organisation_ids uuid[]) returns jsonb
    language sql stable parallel safe
as $$
    select coalesce(jsonb_object_agg(n.id, jsonb_build_object('names', n.names, 'visibility', n.visibility)), '{}')
    from organisation n
    where n.id in (select (participant ->> 'organisationId')::uuid from jsonb_array_elements(participants) participant
                   union all select unnest(organisation_ids))
$$;

insert into code_list_entry (list, code, position, labels) values
    ('MEETING_KIND', 'TALKS', 1, '{"zh-Hans": "洽谈", "ja": "商談", "en": "Talks"}'),
    ('MEETING_KIND', 'ROUND_TABLE', 2, '{"zh-Hans": "座谈", "ja": "懇談", "en": "Round table"}'),
    ('MEETING_KIND', 'SITE_VISIT', 3, '{"zh-Hans": "实地走访", "ja": "現地訪問", "en": "Site visit"}'),
    ('MEETING_KIND', 'RECEPTION', 4, '{"zh-Hans": "会见", "ja": "会見", "en": "Reception"}'),
    ('MEETING_KIND', 'CALL', 5, '{"zh-Hans": "电话沟通", "ja": "電話", "en": "Call"}'),
    ('MEETING_KIND', 'VIDEO', 6, '{"zh-Hans": "视频会议", "ja": "ビデオ会議", "en": "Video meeting"}'),
    ('MEETING_KIND', 'OTHER', 99, '{"zh-Hans": "其他", "ja": "その他", "en": "Other"}');
