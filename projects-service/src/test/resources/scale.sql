-- A bureau's register after many years: 100,000 projects, 1,000,000 ledger entries, 200,000 blockers, or the part of them that
-- scale.part says (4: a quarter). Invented throughout; every row is written by "scale", so that it can be told from what other tests
-- made and be taken away again.
set session_replication_role = replica;

create function scale_rows(whole bigint) returns bigint language sql stable as
$$ select whole / coalesce(nullif(current_setting('scale.part', true), ''), '1')::bigint $$;
create function scale_id(kind int, number bigint) returns uuid language sql immutable as
$$ select ('0190a000-00' || lpad(to_hex(kind), 2, '0') || '-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
-- The first few of a kind belong to project 1, of which pages are read, the others evenly to all others.
create function scale_project(number bigint, of_first int) returns uuid language sql stable as
$$ select scale_id(21, case when number <= of_first then 1 else 2 + number % (scale_rows(100000) - 1) end) $$;
create function scale_ids(letter text, number bigint) returns jsonb language sql immutable as
$$ select jsonb_build_array(jsonb_build_object('system', 'scale', 'id', letter || number)) $$;
create function scale_sources(number bigint) returns jsonb language sql immutable as
$$ select jsonb_build_array(jsonb_build_object('document', 'urn:example:document-' || number % 500)) $$;
create function scale_day(number bigint) returns date language sql immutable as
$$ select date '2010-01-01' + (number * 7919 % 5400)::int $$;
create function scale_partial(day date) returns jsonb language sql immutable as
$$ select jsonb_build_object('value', day::text, 'precision', 'DAY', 'timeZone', 'Asia/Shanghai') $$;
create function scale_visibility(number bigint) returns text language sql immutable as
$$ select case when number % 10 < 3 then 'PUBLIC' when number % 10 = 3 then 'PARTNER' else 'INTERNAL' end $$;
create function scale_pick(number bigint, variadic choice text[]) returns text language sql immutable as
$$ select choice[1 + number % array_length(choice, 1)] $$;
create function scale_district(number bigint) returns text language sql immutable as
$$ select scale_pick(number, '320205', '320206', '320211', '320213', '320214', '320281', '320282') $$;
create function scale_unit(number bigint) returns jsonb language sql immutable as
$$ select jsonb_build_object('zh-Hans', '样本责任单位' || number % 200, 'en', 'Sample unit ' || number % 200) $$;
create function scale_amount(value numeric, unit text) returns jsonb language sql immutable as
$$ select jsonb_build_object('value', value::text, 'multiplier', 4, 'unit', unit, 'qualifier', 'EXACT') $$;
create function scale_currency(project bigint) returns text language sql immutable as
$$ select case when project % 10 < 8 then 'CNY' when project % 10 = 8 then 'USD' else 'JPY' end $$;

insert into known_campaign (id, code, title, visibility)
select scale_id(32, n), 'SC-' || n, jsonb_build_object('en', 'Sample campaign ' || n), scale_visibility(n)
from generate_series(1, scale_rows(1200)) n;
insert into known_event (id, code, title, type, status, campaign_id, countries, starts, visibility)
select scale_id(33, n), 'SE-' || n, jsonb_build_object('zh-Hans', '样本推介会' || n), scale_pick(n, 'PROMOTION_CONFERENCE', 'OVERSEAS_DELEGATION'), 'HELD',
       scale_id(32, 1 + n % scale_rows(1200)), array[scale_pick(n, 'JP', 'KR', 'DE', 'SG')], scale_partial(scale_day(n)), scale_visibility(n)
from generate_series(1, scale_rows(48000)) n;
insert into known_outcome (id, event_id, kind, title)
select scale_id(34, n), scale_id(33, n), 'SIGNING_BATCH', jsonb_build_object('en', 'Sample signing ' || n)
from generate_series(1, scale_rows(48000)) n;

-- One in two came from an event; every tenth has only its name.
insert into project (id, code, name, kind, track, stage, stage_since, stage_since_from, status, sector, chain_roles, key_level, plan_year,
                     plan_category, investors, origin_event_id, origin_outcome_id, first_talk, district_of_first_talk, district_of_landing,
                     unit_in_charge, leader_in_charge, agreed_investment, sample, external_ids, sources, visibility,
                     version, created_at, created_by, updated_at, updated_by)
select scale_id(21, n), 'SJ-' || lpad(n::text, 6, '0'),
       case when n % 4 = 0
           then jsonb_build_object('zh-Hans', scale_pick(n / 4, '神户', '村田', '住友', '松下', '夏普', '积水', '红豆', '国联')
                                       || scale_pick(n / 32, '电子', '化学', '机械', '医疗', '物流') || scale_pick(n, '总部', '工厂', '基金') || n)
           else jsonb_build_object('en', 'Sample Project ' || n) end,
       k.kind, k.track, s.stage, scale_partial(scale_day(n)), scale_day(n),
       scale_pick(n, 'ON_TRACK', 'ON_TRACK', 'ON_TRACK', 'AT_RISK', 'DELAYED', 'SUSPENDED', 'TERMINATED', 'DONE'),
       scale_pick(n, 'C39', 'C3912', 'C2710', 'I65', 'M73', 'C36', 'F51') , '["STRENGTHEN"]',
       case when n % 3 = 0 then scale_pick(n / 3, 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT') end,
       case when n % 2 = 0 then 2011 + n / 2 % 15 end,
       case when n % 2 = 0 then scale_pick(n / 2, 'NEW_START', 'COMPLETION', 'CONTINUING', 'RESERVE') end,
       jsonb_build_array(jsonb_build_object('name', jsonb_build_object('en', 'Sample Investor ' || n / 2 || ' Ltd.'),
                                            'country', scale_pick(n, 'JP', 'KR', 'DE', 'US', 'SG'))),
       case when n % 2 = 0 then scale_id(33, 1 + n % scale_rows(48000)) end, case when n % 4 = 0 then scale_id(34, 1 + n % scale_rows(48000)) end,
       scale_partial(scale_day(n) - 200), scale_district(n + 3), case when n % 10 > 0 then scale_district(n) end,
       case when n % 10 > 0 then scale_unit(n) end, jsonb_build_object('zh-Hans', '样本领导' || n % 50),
       case when n % 10 > 0 then scale_amount(1000 + n % 90000, scale_currency(n)) end,
       false, scale_ids('J', n), scale_sources(n), scale_visibility(n),
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2015-01-01' + n * interval '37 minutes', 'scale'
from generate_series(1, scale_rows(100000)) n
cross join lateral (
    select kind, track from track_kind
    where kind = scale_pick(n, 'MANUFACTURING', 'MANUFACTURING', 'MANUFACTURING', 'RND_CENTER', 'FUND', 'REGIONAL_HQ', 'INDUSTRIAL_PARK')) k
cross join lateral (
    select stage from track_stage where track = k.track and position = 1 + n * 7 % (case k.track when 'BUILD' then 8 when 'FUND' then 6 else 5 end)) s;

-- Every step up to where the project stands.
insert into stage_record (id, project_id, number, track, stage, effective_date, rule_set, sources, version, created_at, created_by, updated_at, updated_by)
select scale_id(22, n.number * 10 + s.position), p.id, s.position, p.track, s.stage,
       scale_partial((p.stage_since ->> 'value')::date - (here.position - s.position) * (60 + n.number * s.position % 400)::int), 1, p.sources, 0, p.created_at, 'scale', p.updated_at, 'scale'
from project p
join track_stage here on here.track = p.track and here.stage = p.stage
join track_stage s on s.track = p.track and s.position <= here.position
cross join lateral (select substr(p.code, 4)::bigint as number) n
where p.created_by = 'scale'
order by s.position, p.id;

insert into transition_proposal (id, project_id, track, from_stage, to_stage, effective_date, rule_set, state, decided_at, decided_by,
                                 version, created_at, created_by, updated_at, updated_by)
select scale_id(23, n), scale_project(n, 100), 'BUILD', 'REGISTERED', 'STARTED',
       scale_partial(scale_day(n)), 1, case when n % 50 = 0 and n > 100 then 'PENDING' when n % 7 = 0 then 'REJECTED' else 'APPROVED' end,
       case when n % 50 > 0 or n <= 100 then scale_day(n) end, case when n % 50 > 0 or n <= 100 then 'verifier' end,
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2010-01-01' + n * interval '1 hour', 'scale'
from generate_series(1, scale_rows(100000)) n;

insert into status_change (id, project_id, number, previous, status, reason, version, created_at, created_by, updated_at, updated_by)
select scale_id(24, n), scale_project(n, 100), n, 'ON_TRACK', 'DELAYED', 'Sample reason',
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2010-01-01' + n * interval '1 hour', 'scale'
from generate_series(1, scale_rows(100000)) n;

insert into milestone (id, project_id, kind, planned, met, external_ids, sources, version, created_at, created_by, updated_at, updated_by)
select scale_id(25, n), scale_project(n, 100),
       scale_pick(n, 'LAND', 'CONSTRUCTION_PERMIT', 'EQUIPMENT', 'ACCEPTANCE', 'PRODUCTION'), scale_partial(scale_day(n)),
       case when n % 10 > 0 then scale_partial(scale_day(n) + 20) end, scale_ids('L', n), scale_sources(n),
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2010-01-01' + n * interval '1 hour', 'scale'
from generate_series(1, scale_rows(200000)) n;

insert into plan_entry (id, project_id, plan_year, level, category, planned_investment, planned_start, planned_completion, external_ids, sources,
                        version, created_at, created_by, updated_at, updated_by)
select scale_id(26, n), scale_project(n, 20), 2011 + n % 15,
       scale_pick(n / 15, 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT'), scale_pick(n / 45, 'NEW_START', 'COMPLETION', 'CONTINUING', 'RESERVE'),
       scale_amount(1000 + n % 9000, 'CNY'), scale_partial(make_date(2011 + (n % 15)::int, 6, 30)), scale_partial(make_date(2012 + (n % 15)::int, 12, 31)),
       scale_ids('P', n), scale_sources(n), 0, now(), 'scale', now(), 'scale'
from generate_series(1, scale_rows(100000)) n;

insert into evidence_file (id, project_id, storage_key, file_name, media_type, bytes, sha256, kind, sample, external_ids, sources, visibility,
                           version, created_at, created_by, updated_at, updated_by)
select scale_id(27, n), scale_project(n, 100), 'scale/' || n, 'sample.pdf', 'application/pdf', 1000,
       md5(n::text) || md5('more' || n), scale_pick(n, 'SIGNED_AGREEMENT', 'PAYMENT_RECORD', 'SITE_PHOTO'), false, scale_ids('D', n), scale_sources(n),
       scale_visibility(n), 0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2010-01-01' + n * interval '1 hour', 'scale'
from generate_series(1, scale_rows(100000)) n;

-- Ten entries for each project, as they come in: what was agreed, the capital, the plan, then payments of several months and what was
-- completed, told in single periods and cumulated. One payment in five of its kind was corrected. Project 1 has a thousand more.
insert into money_entry (id, project_id, kind, amount, accumulation, period, period_from, period_until, corrects, correction_reason, corrected_by,
                         verified_by, verified_at, sample, external_ids, sources, visibility, version, created_at, created_by, updated_at, updated_by)
select scale_id(28, p * 16 + j), scale_id(21, case when p > scale_rows(100000) then 1 else p end),
       (array['AGREED', 'REGISTERED_CAPITAL', 'PLANNED', 'PAID_IN', 'PAID_IN', 'PAID_IN', 'PAID_IN', 'COMPLETED', 'COMPLETED', 'COMPLETED'])[1 + j],
       scale_amount(100 + (p * 7 + j * 13) % 5000, scale_currency(p)),
       case j when 0 then 'ITD' when 6 then case when p % 4 = 0 then 'ITD' else 'CUR' end when 7 then 'ITD' when 9 then 'YTD' else 'CUR' end,
       jsonb_build_object('value', to_char(d.month, 'YYYY-MM'), 'precision', 'MONTH', 'timeZone', 'Asia/Shanghai'),
       d.month, d.month + interval '1 month',
       case when j = 4 and p % 5 = 0 then scale_id(28, p * 16 + 3) end, case when j = 4 and p % 5 = 0 then 'Sample correction' end,
       case when j = 3 and p % 5 = 0 then scale_id(28, p * 16 + 4) end,
       case when j < 5 then 'verifier' end, case when j < 5 then now() end,
       false, case when p % 10 = 0 then scale_ids('M', p * 16 + j) else '[]' end, scale_sources(p), scale_visibility(p),
       0, timestamptz '2010-01-01' + (j * 100000 + p) * interval '7 minutes', 'scale', timestamptz '2015-01-01' + (j * 100000 + p) * interval '5 minutes', 'scale'
from generate_series(0, 9) j
cross join lateral generate_series(1, scale_rows(100000) + case when j = 8 then 1000 else 0 end) p
cross join lateral (select (date_trunc('month', scale_day(p)) + (case when j = 4 and p % 5 = 0 then 3 else j end) * interval '1 month')::date as month) d;

-- One in ten is outstanding, and half of those are overdue.
insert into blocker (id, code, project_id, title, category, severity, status, status_since, raised_on, resolved_on, closed_on, district, responsible_unit,
                     responsible_person, action_wanted, due_date, escalated_to, escalated_on, sample, external_ids, sources, visibility,
                     version, created_at, created_by, updated_at, updated_by)
select scale_id(29, n), 'SB-' || lpad(n::text, 6, '0'), scale_project(n, 100),
       jsonb_build_object('zh-Hans', '样本堵点' || n), scale_pick(n, 'LAND', 'ENERGY', 'APPROVAL', 'FINANCE', 'LABOUR', 'POLICY'),
       scale_pick(n, 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'CRITICAL'),
       case when n % 20 = 0 then 'OPEN' when n % 20 = 1 then 'IN_PROGRESS' when n % 20 = 2 then 'RESOLVED' else 'SIGNED_OFF' end,
       r.raised, r.raised, case when n % 20 > 1 then r.raised + 40 end, case when n % 20 > 2 then r.raised + 45 end,
       scale_district(n), scale_unit(n), jsonb_build_object('zh-Hans', '样本责任人' || n % 2000), '{"en": "Sample action"}',
       case when n % 40 = 1 then date '2099-12-31' else r.raised + 60 end,
       case when n % 25 = 0 then scale_pick(n / 25, 'UNIT', 'DISTRICT', 'CITY_LEADER') end, case when n % 25 = 0 then r.raised + 30 end,
       false, scale_ids('B', n), scale_sources(n), scale_visibility(n), 0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale',
       timestamptz '2015-01-01' + n * interval '37 minutes', 'scale'
from generate_series(1, scale_rows(200000)) n
cross join lateral (select case when n % 20 < 3 then date '2024-01-01' + (n % 400)::int else scale_day(n) end as raised) r;

insert into blocker_log_entry (id, blocker_id, kind, on_day, text, version, created_at, created_by, updated_at, updated_by)
select scale_id(30, n), scale_id(29, case when n <= 100 then 1 else 1 + n % scale_rows(200000) end), 'UPDATE', scale_day(n), '{"en": "Sample update"}',
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2010-01-01' + n * interval '1 hour', 'scale'
from generate_series(1, scale_rows(400000)) n;

insert into due_date_change (id, blocker_id, previous, proposed, reason, decision, decided_by, decided_at, version, created_at, created_by, updated_at, updated_by)
select scale_id(31, n), scale_id(29, case when n <= 100 then 1 else 1 + n % scale_rows(200000) end), scale_day(n), scale_day(n) + 30, '{"en": "Sample reason"}',
       'APPROVED', 'verifier', now(), 0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2010-01-01' + n * interval '1 hour', 'scale'
from generate_series(1, scale_rows(100000)) n;

-- Each district and each unit said what it wanted of each year.
insert into target (id, district, unit, year, measure, value, sample, external_ids, sources, visibility, version, created_at, created_by, updated_at, updated_by)
select scale_id(35, n), case when who < 7 then scale_district(who) end, case when who >= 7 then scale_unit(who - 7) end, year, measure,
       case when measure like '%COUNT' then '{"value": "40", "multiplier": 0, "unit": "1", "qualifier": "EXACT"}' else scale_amount(900000, 'CNY') end,
       false, scale_ids('T', n), scale_sources(n), scale_visibility(n), 0, now(), 'scale', now() + n * interval '1 second', 'scale'
from (select row_number() over () as n, who, year, measure
      from generate_series(0, 206) who, generate_series(2016, 2025) year,
           unnest(array['SIGNED_COUNT', 'REGISTERED_COUNT', 'STARTED_COUNT', 'AGREED', 'PAID_IN', 'COMPLETED_INVESTMENT']) measure
      order by year, who, measure) said;

-- Talks of years: every other project was spoken of at a meeting.
insert into known_meeting (id, event_id, kind, starts, visibility)
select scale_id(37, n), scale_id(33, 1 + n % scale_rows(48000)), 'TALKS', scale_partial(scale_day(n) - 300), scale_visibility(n)
from generate_series(1, scale_rows(50000)) n;
insert into known_meeting_project (meeting_id, project_id)
select scale_id(37, n), scale_project(n * 2, 0) from generate_series(1, scale_rows(50000)) n;

-- Every second finding was cleared since.
insert into finding (id, project_id, rule, severity_rank, since, detail, found_at, updated_at, cleared_at)
select scale_id(38, n), scale_id(21, 1 + n % scale_rows(100000)), case when n <= scale_rows(100000) then 'SIGNED_NOT_STARTED' else 'NO_CONTACT' end,
       case when n <= scale_rows(100000) then 3 else 1 end,
       scale_day(n), '{}', scale_day(n), scale_day(n), case when n % 2 = 0 then scale_day(n) + 30 end
from generate_series(1, scale_rows(200000)) n;

-- Triggers are off, so what they keep is written here.
insert into reached_stage select * from reached_stages((select array_agg(id) from project where created_by = 'scale'));
insert into money_figure select * from money_figures((select array_agg(id) from project where created_by = 'scale'));

insert into external_id (system, id, record_type, record_id, href)
select 'scale', 'J' || n, 'project', scale_id(21, n), '/projects/v1/projects/' || scale_id(21, n) from generate_series(1, scale_rows(100000)) n;

insert into history (record_id, part, action, changes, changed_at, actor)
select scale_project(n, 500), null, 'CHANGED', '[{"field": "summary", "old": null, "new": {"en": "Sample"}}]'::jsonb, now(), 'scale'
from generate_series(1, scale_rows(200000)) n
union all
select scale_id(k, 1), null, 'CREATED', '[]', now(), 'scale' from unnest(array[29, 35]) k;

insert into change_log (transaction, record, action, subject, record_id, root_id, visibility, data)
select (3 + n / 200)::text::xid8, 'project', 'changed', '/projects/v1/projects/' || scale_id(21, 1 + n % scale_rows(100000)), scale_id(21, 1 + n % scale_rows(100000)),
       scale_id(21, 1 + n % scale_rows(100000)), scale_visibility(1 + n % scale_rows(100000)), '{"sample": true}'::jsonb
from generate_series(1, greatest(scale_rows(100000), 50000)) n;
insert into change_root select id, visibility from project where created_by = 'scale';

-- A sheet that was looked at and waits.
insert into import (id, list, state, columns, rows_total, created_by) values (scale_id(36, 1), 'money-entries', 'CHECKED', '[]', scale_rows(40000), 'scale');
insert into import_row (import_id, number, action, cells, changes, violations, twins)
select scale_id(36, 1), n, case when n % 10 = 0 then 'REFUSED' else 'CREATE' end, '[]', '[]', '[]', '[]' from generate_series(1, scale_rows(40000)) n;

drop function scale_rows, scale_id, scale_ids, scale_sources, scale_day, scale_partial, scale_visibility, scale_pick, scale_district, scale_unit, scale_project,
              scale_amount, scale_currency;
set session_replication_role = origin;
