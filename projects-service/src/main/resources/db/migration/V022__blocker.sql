-- What holds a project up is followed until somebody who did not clear it away signs it off. Who was to act until when is
-- never rewritten: steps stand in a log, and a due date moves only by a decision that keeps the date before.
create sequence blocker_code;

-- The texts of all languages, so that a unit or a person is found by any of its names.
create function json_texts(texts jsonb) returns jsonb
    language sql immutable strict parallel safe
    return jsonb_path_query_array(texts, '$.*');

create table blocker (
    id                 uuid        primary key,
    code               text        not null,
    project_id         uuid        not null,
    title              jsonb       not null,
    description        jsonb,
    category           text        not null,
    severity           text        not null,
    severity_rank      bigint      not null generated always as (
        case severity when 'LOW' then 1 when 'MEDIUM' then 2 when 'HIGH' then 3 else 4 end) stored,
    status             text        not null,
    outstanding        boolean     not null generated always as (status in ('OPEN', 'ASSIGNED', 'IN_PROGRESS')) stored,
    status_since       date        not null,
    raised_on          date        not null,
    resolved_on        date,
    closed_on          date,
    district           text,
    responsible_unit   jsonb,
    unit_name          text        not null generated always as (coalesce(
        responsible_unit ->> 'zh-Hans', responsible_unit ->> 'en', responsible_unit ->> 'ja',
        responsible_unit ->> 'zh-Hant', '')) stored,
    responsible_person jsonb,
    action_wanted      jsonb,
    due_date           date,
    due_order          date        not null generated always as (coalesce(due_date, date '9999-12-31')) stored,
    escalated_to       text,
    escalated_on       date,
    sample             boolean     not null,
    external_ids       jsonb       not null default '[]',
    sources            jsonb       not null default '[]',
    visibility         text        not null default 'INTERNAL',
    version            bigint      not null,
    created_at         timestamptz not null,
    created_by         text        not null,
    updated_at         timestamptz not null,
    updated_by         text        not null,
    constraint blocker_code_unique unique (code),
    constraint blocker_project_known foreign key (project_id) references project (id),
    constraint blocker_severity_known check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint blocker_status_known check (status in ('OPEN', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED', 'SIGNED_OFF')),
    constraint blocker_assigned_to_somebody_until check (
        status = 'OPEN' or responsible_unit is not null and due_date is not null),
    constraint blocker_resolved_on_a_day check ((status in ('RESOLVED', 'SIGNED_OFF')) = (resolved_on is not null)),
    constraint blocker_closed_on_a_day check ((status = 'SIGNED_OFF') = (closed_on is not null)),
    constraint blocker_escalation_known check (escalated_to in ('UNIT', 'DISTRICT', 'CITY_LEADER')),
    constraint blocker_escalated_on_a_day check ((escalated_to is null) = (escalated_on is null)),
    constraint blocker_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL'))
);

-- Every filter and order of the list; the id settles ties.
create index blocker_by_project on blocker (project_id, code);
create index blocker_by_status on blocker (status, code);
create index blocker_by_category on blocker (category, code);
create index blocker_by_severity on blocker (severity, code);
create index blocker_by_rank on blocker (severity_rank, id);
create index blocker_by_district on blocker (district, code);
create index blocker_by_due on blocker (due_order, id);
create index blocker_outstanding_by_due on blocker (due_order, id) where outstanding;
create index blocker_outstanding on blocker (code) where outstanding;
create index blocker_by_raised on blocker (raised_on, id);
create index blocker_by_closed on blocker (closed_on);
create index blocker_by_updated on blocker (updated_at, id);
create index blocker_by_unit_name on blocker (unit_name, id);
create index blocker_by_unit on blocker using gin (json_texts(responsible_unit) jsonb_path_ops);
create index blocker_by_person on blocker using gin (json_texts(responsible_person) jsonb_path_ops);
create index blocker_by_escalation on blocker (escalated_to, code) where escalated_to is not null;
create index blocker_by_visibility on blocker (visibility, code);
create index blocker_samples on blocker (code) where sample;
create index blocker_by_source on blocker using gin (sources jsonb_path_ops);
create index blocker_by_external_id on blocker using gin (external_ids jsonb_path_ops);

create trigger blocker_history after insert or update or delete on blocker
    for each row execute function record_history('', 'id', 'severity_rank', 'outstanding', 'unit_name', 'due_order');
create trigger blocker_external_ids after insert or delete or update of external_ids on blocker
    for each row execute function sync_external_ids('blocker', '/projects/v1/blockers/{id}');

create table blocker_log_entry (
    id                 uuid        primary key,
    blocker_id         uuid        not null,
    kind               text        not null,
    on_day             date        not null,
    text               jsonb,
    responsible_unit   jsonb,
    responsible_person jsonb,
    level              text,
    due_date           date,
    external_ids       jsonb       not null default '[]',
    sources            jsonb       not null default '[]',
    version            bigint      not null,
    created_at         timestamptz not null,
    created_by         text        not null,
    updated_at         timestamptz not null,
    updated_by         text        not null,
    constraint blocker_log_entry_blocker_known foreign key (blocker_id) references blocker (id),
    constraint blocker_log_entry_kind_known check (kind in (
        'ASSIGNED', 'STARTED', 'RESOLVED', 'SIGNED_OFF', 'REOPENED', 'REASSIGNED', 'UPDATE', 'ESCALATED',
        'DUE_DATE_CHANGED'))
);
create index blocker_log_entry_of_blocker on blocker_log_entry (blocker_id, created_at, id);

create trigger blocker_log_entry_history after insert or update or delete on blocker_log_entry
    for each row execute function record_history('log', 'blocker_id');
create trigger blocker_log_entry_external_ids after insert or delete or update of external_ids on blocker_log_entry
    for each row execute function sync_external_ids('blocker-log-entry', '/projects/v1/blockers/{blocker_id}/log/{id}');

create table due_date_change (
    id            uuid        primary key,
    blocker_id    uuid        not null,
    previous      date        not null,
    proposed      date        not null,
    reason        jsonb       not null,
    decision      text        not null,
    decided_by    text,
    decided_at    timestamptz,
    decision_note text,
    external_ids  jsonb       not null default '[]',
    version       bigint      not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    constraint due_date_change_blocker_known foreign key (blocker_id) references blocker (id),
    constraint due_date_change_decision_known check (decision in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint due_date_change_decided_by_another check (decided_by is null or decided_by <> created_by)
);
create index due_date_change_of_blocker on due_date_change (blocker_id, created_at, id);
-- One proposal at a time, also when two people propose at the same moment.
create unique index due_date_change_one_open on due_date_change (blocker_id) where decision = 'PROPOSED';

create trigger due_date_change_history after insert or update or delete on due_date_change
    for each row execute function record_history('due-date-changes', 'blocker_id');
create trigger due_date_change_external_ids after insert or delete or update of external_ids on due_date_change
    for each row execute function sync_external_ids(
        'due-date-change', '/projects/v1/blockers/{blocker_id}/due-date-changes/{id}');

insert into code_list_entry (list, code, labels, position) values
    ('BLOCKER_CATEGORY', 'LAND', '{"zh-Hans": "用地", "en": "Land", "ja": "用地"}', 1),
    ('BLOCKER_CATEGORY', 'ENERGY', '{"zh-Hans": "用能", "en": "Energy", "ja": "エネルギー"}', 2),
    ('BLOCKER_CATEGORY', 'APPROVAL', '{"zh-Hans": "审批", "en": "Approvals", "ja": "許認可"}', 3),
    ('BLOCKER_CATEGORY', 'FINANCE', '{"zh-Hans": "资金", "en": "Finance", "ja": "資金"}', 4),
    ('BLOCKER_CATEGORY', 'LABOUR', '{"zh-Hans": "用工", "en": "Labour", "ja": "人材・労務"}', 5),
    ('BLOCKER_CATEGORY', 'ENVIRONMENT', '{"zh-Hans": "环评与环保", "en": "Environment", "ja": "環境"}', 6),
    ('BLOCKER_CATEGORY', 'SUPPLY_CHAIN', '{"zh-Hans": "供应链配套", "en": "Supply chain", "ja": "サプライチェーン"}', 7),
    ('BLOCKER_CATEGORY', 'INFRASTRUCTURE', '{"zh-Hans": "基础设施配套", "en": "Infrastructure", "ja": "インフラ"}', 8),
    ('BLOCKER_CATEGORY', 'POLICY', '{"zh-Hans": "政策兑现", "en": "Policy commitments", "ja": "政策の履行"}', 9),
    ('BLOCKER_CATEGORY', 'OTHER', '{"zh-Hans": "其他", "en": "Other", "ja": "その他"}', 10);
