-- What is wrong with a project is seen only when somebody looks. Rules look each day and after every change; what they say of a
-- project is one row for each rule, so that it is known since when it holds, and when it ceased to.
create table finding_rule (
    id            uuid        primary key default uuidv7(),
    code          text        not null,
    position      smallint    not null,
    labels        jsonb       not null,
    remedy        jsonb       not null,
    severity      text        not null,
    severity_rank bigint      not null generated always as (
        case severity when 'LOW' then 1 when 'MEDIUM' then 2 when 'HIGH' then 3 else 4 end) stored,
    parameters    jsonb       not null,
    enabled       boolean     not null default true,
    -- Who may read what the rule finds: sums and blockers are for staff, whatever the visibility of the project.
    visibility    text        not null,
    version       bigint      not null default 0,
    created_at    timestamptz not null default now(),
    created_by    text        not null default 'service',
    updated_at    timestamptz not null default now(),
    updated_by    text        not null default 'service',
    constraint finding_rule_code_unique unique (code),
    constraint finding_rule_position_unique unique (position),
    constraint finding_rule_severity_known check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint finding_rule_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL'))
);
create trigger finding_rule_history after insert or update or delete on finding_rule
    for each row execute function record_history('', 'id', 'severity_rank');

insert into finding_rule (code, position, severity, visibility, parameters, labels, remedy) values
    ('SIGNED_NOT_STARTED', 1, 'HIGH', 'PUBLIC', '{"days": 365}',
     '{"zh-Hans": "签约超过{days}天未开工", "en": "Signed more than {days} days ago and not started", "ja": "契約締結から{days}日を過ぎて未着工"}',
     '{"zh-Hans": "推进至开工阶段（设立类为运营、基金类为募资到位），或将项目状态改为暂缓、终止或移交", "en": "Move the project to its start (operation of a set-up, funding of a fund), or set its status to suspended, terminated or transferred", "ja": "着工（設立型は運営開始、ファンド型は払込完了）の段階へ進めるか、状態を保留・中止・移管に変える"}'),
    ('NO_MONEY_AFTER_START', 2, 'HIGH', 'INTERNAL', '{"months": 3}',
     '{"zh-Hans": "开工{months}个月后无到位资金", "en": "No money paid in {months} months after the start", "ja": "着工から{months}か月を過ぎて払込なし"}',
     '{"zh-Hans": "在资金台账登记到位资金", "en": "Enter money paid in in the ledger", "ja": "資金台帳に払込額を記入する"}'),
    ('PAID_BELOW_SHARE', 3, 'MEDIUM', 'INTERNAL', '{"months": 6, "percent": 15}',
     '{"zh-Hans": "开工{months}个月后到位资金不足协议投资额的{percent}%", "en": "Less than {percent} % of the agreed investment paid in {months} months after the start", "ja": "着工から{months}か月を過ぎて払込が契約投資額の{percent}％未満"}',
     '{"zh-Hans": "在资金台账再登记至少{needed} {currency}到位资金", "en": "Enter at least {needed} {currency} more of money paid in in the ledger", "ja": "資金台帳に少なくともあと{needed} {currency}の払込額を記入する"}'),
    ('MILESTONE_OVERDUE', 4, 'MEDIUM', 'PUBLIC', '{"days": 0}',
     '{"zh-Hans": "{count}个里程碑逾期，最早应于{due}完成", "en": "Milestones overdue: {count}; the first was due on {due}", "ja": "期限を過ぎたマイルストーン{count}件、最初の期限は{due}"}',
     '{"zh-Hans": "登记里程碑的完成日期，或调整计划日期", "en": "Say when the milestones were met, or plan them anew", "ja": "マイルストーンの達成日を記入するか、予定を改める"}'),
    ('BLOCKER_OVERDUE', 5, 'HIGH', 'INTERNAL', '{"days": 0}',
     '{"zh-Hans": "{count}个堵点逾期未办结，最早应于{due}办结", "en": "Blockers past their due date: {count}; the first was due on {due}", "ja": "期限を過ぎた課題{count}件、最初の期限は{due}"}',
     '{"zh-Hans": "办结堵点，或经批准延期", "en": "Resolve the blockers, or have a later due date approved", "ja": "課題を解決するか、期限の延長の承認を得る"}'),
    ('NO_CONTACT', 6, 'LOW', 'INTERNAL', '{"days": 90}',
     '{"zh-Hans": "超过{days}天无跟进记录，最近一次为{lastContact}", "en": "No contact for {days} days, the last one on {lastContact}", "ja": "{days}日以上動きなし、直近は{lastContact}"}',
     '{"zh-Hans": "登记新的进展：会谈、阶段、状态、资金、里程碑、堵点或佐证材料", "en": "Enter what has happened since: a meeting, a stage, a status, money, a milestone, a blocker or a document", "ja": "その後の動きを記入する：面談、段階、状態、資金、マイルストーン、課題または証拠資料"}');

create table finding (
    id         uuid        primary key default uuidv7(),
    project_id uuid        not null,
    rule       text        not null,
    since      date        not null,
    detail     jsonb       not null,
    found_at   timestamptz not null,
    updated_at timestamptz not null,
    cleared_at timestamptz,
    constraint finding_project_known foreign key (project_id) references project (id) on delete cascade,
    constraint finding_rule_known foreign key (rule) references finding_rule (code)
);
-- However many instances look at once, a rule says one thing of a project at a time.
create unique index finding_open_once on finding (project_id, rule) where cleared_at is null;
create index finding_of_project on finding (project_id, since, id);
create index finding_by_rule on finding (rule, since, id);
create index finding_by_since on finding (since, id);
create index finding_open on finding (since, id) where cleared_at is null;
create index finding_by_found on finding (found_at, id);

-- Projects that changed since the rules looked at them. Without a key, so that writers never wait for one another here.
create table finding_stale (
    id         bigint not null generated always as identity constraint finding_stale_pkey primary key,
    project_id uuid   not null
);

-- How far the round of a day has come, so that several instances share it and another one goes on where one broke off.
create table finding_round (
    day     date        not null constraint finding_round_pkey primary key,
    reached uuid        not null default '00000000-0000-0000-0000-000000000000',
    done_at timestamptz
);

create function mark_for_findings() returns trigger language plpgsql as
$$
begin
    if tg_table_name = 'project' then
        insert into finding_stale (project_id) select id from changed;
    elsif tg_table_name = 'blocker_log_entry' then
        insert into finding_stale (project_id)
        select distinct b.project_id from changed c join blocker b on b.id = c.blocker_id;
    elsif tg_table_name = 'known_meeting' then
        insert into finding_stale (project_id)
        select distinct m.project_id from changed c join known_meeting_project m on m.meeting_id = c.id;
    else
        insert into finding_stale (project_id) select distinct project_id from changed;
    end if;
    return null;
end
$$;

do
$$
declare
    followed text;
begin
    foreach followed in array array[
        'project', 'stage_record', 'status_change', 'money_entry', 'milestone', 'blocker', 'blocker_log_entry', 'evidence_file',
        'known_meeting', 'known_meeting_project']
    loop
        execute format(
            'create trigger %s_inserted_for_findings after insert on %I referencing new table as changed '
            'for each statement execute function mark_for_findings()', followed, followed);
        execute format(
            'create trigger %s_updated_for_findings after update on %I referencing new table as changed '
            'for each statement execute function mark_for_findings()', followed, followed);
    end loop;
    foreach followed in array array['milestone', 'known_meeting_project']
    loop
        execute format(
            'create trigger %s_deleted_for_findings after delete on %I referencing old table as changed '
            'for each statement execute function mark_for_findings()', followed, followed);
    end loop;
end
$$;
