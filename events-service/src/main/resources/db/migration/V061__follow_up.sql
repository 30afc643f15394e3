-- What was promised at an event or in a meeting is done by somebody until some day, or it is forgotten.
create sequence follow_up_code;

create table follow_up (
    id uuid primary key,
    code text not null constraint follow_up_code_unique unique,
    event_id uuid constraint follow_up_of_event references event,
    meeting_id uuid constraint follow_up_of_meeting references meeting,
    outcome_id uuid constraint follow_up_of_outcome references outcome,
    action jsonb not null,
    owner_person_id uuid constraint follow_up_of_person references person,
    owner_organisation_id uuid constraint follow_up_of_organisation references organisation,
    owner_name jsonb,
    due_on date,
    -- What has no due date stands after all that has one.
    ordered_on date not null,
    status text not null
        constraint follow_up_status_known check (status in ('OPEN', 'DONE')),
    done_on date,
    done_by text,
    result jsonb,
    external_ids jsonb not null default '[]',
    sources jsonb not null default '[]',
    visibility text not null default 'INTERNAL'
        constraint follow_up_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    search_content text not null generated always as (search_content(action)) stored,
    search_tokens text[] not null generated always as (search_tokens(search_content(action))) stored,
    constraint follow_up_of_something check (event_id is not null or meeting_id is not null or outcome_id is not null),
    constraint follow_up_has_owner
        check (owner_person_id is not null or owner_organisation_id is not null or owner_name is not null),
    constraint follow_up_done_on_a_day check ((status = 'DONE') = (done_on is not null))
);

create index follow_up_by_text on follow_up using gin (search_tokens);
create index follow_up_by_code on follow_up (code, id);
create index follow_up_by_due on follow_up (ordered_on, id);
create index follow_up_open_by_due on follow_up (ordered_on, id) where status = 'OPEN';
create index follow_up_by_event on follow_up (event_id, ordered_on, id);
create index follow_up_by_meeting on follow_up (meeting_id, ordered_on, id);
create index follow_up_by_outcome on follow_up (outcome_id, ordered_on, id);
create index follow_up_by_person on follow_up (owner_person_id, ordered_on, id);
create index follow_up_by_organisation on follow_up (owner_organisation_id, ordered_on, id);
create index follow_up_by_source on follow_up using gin (sources jsonb_path_ops);
create index follow_up_by_external_id on follow_up using gin (external_ids jsonb_path_ops);
create index follow_up_by_updated on follow_up (updated_at, id);

create trigger follow_up_history after insert or update or delete on follow_up
    for each row execute function record_history('', 'id', 'ordered_on', 'search_content', 'search_tokens');
create trigger follow_up_external_ids after insert or delete or update of external_ids on follow_up
    for each row execute function sync_external_ids('follow-up', '/events/v1/follow-ups/{id}');
