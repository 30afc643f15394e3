-- A bureau's register after many years: 50,000 events, 200,000 participations, 100,000 organisations. Invented throughout; every row
-- is written by "scale", so that it can be told from what other tests made and be taken away again. The two parts between the lines
-- are written at the same time, without triggers and foreign keys; neither needs what the other writes.
create function scale_id(kind int, number bigint) returns uuid language sql immutable as
$$ select ('0190a000-00' || lpad(to_hex(kind), 2, '0') || '-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
create function scale_ids(letter text, number bigint) returns jsonb language sql immutable as
$$ select jsonb_build_array(jsonb_build_object('system', 'scale', 'id', letter || number)) $$;
create function scale_sources(number bigint) returns jsonb language sql immutable as
$$ select jsonb_build_array(jsonb_build_object('document', 'urn:example:document-' || number % 500)) $$;
create function scale_day(number bigint) returns date language sql immutable as
$$ select date '2004-01-01' + (number * 7919 % 7600)::int $$;
create function scale_partial(day date) returns jsonb language sql immutable as
$$ select jsonb_build_object('value', day::text, 'precision', 'DAY', 'timeZone', 'Asia/Tokyo') $$;
create function scale_visibility(number bigint) returns text language sql immutable as
$$ select case when number % 10 < 3 then 'PUBLIC' when number % 10 = 3 then 'PARTNER' else 'INTERNAL' end $$;
create function scale_pick(number bigint, variadic choice text[]) returns text language sql immutable as
$$ select choice[1 + number % array_length(choice, 1)] $$;

-- ----
set session_replication_role = replica;

insert into organisation (id, code, names, kind, ownership, country, city, external_ids, sources, visibility,
                          version, created_at, created_by, updated_at, updated_by)
select scale_id(1, n), 'SO-' || lpad(n::text, 6, '0'),
       case when n % 4 = 0
           then jsonb_build_object('zh-Hans', scale_pick(n / 4, '神户', '村田', '住友', '松下', '夏普', '积水', '红豆', '国联', '产业', '文旅')
                                       || scale_pick(n / 40, '制钢', '电子', '化学', '机械', '商贸', '医疗', '物流', '银行') || n)
           else jsonb_build_object('en', 'Sample Company ' || n) end,
       scale_pick(n, 'COMPANY', 'COMPANY', 'COMPANY', 'AUTHORITY', 'ASSOCIATION'),
       scale_pick(n, 'FOREIGN_INVESTED', 'PRIVATE', 'STATE_OWNED'), scale_pick(n, 'JP', 'CN', 'KR', 'DE', 'US', 'SG', 'FR'),
       '{"en": "Tokyo"}', scale_ids('O', n), scale_sources(n), scale_visibility(n),
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2015-01-01' + n * interval '37 minutes', 'scale'
from generate_series(1, 100000) n;

-- Event 1 is the large one, of which pages are read: 1,200 took part; the others share the rest evenly.
insert into participation (id, event_id, person_id, organisation_id, role, mode, position, external_ids, sources,
                           version, created_at, created_by, updated_at, updated_by)
select scale_id(5, n), scale_id(4, case when n <= 1200 then 1 else 1 + n % 50000 end),
       case when n % 3 > 0 then scale_id(2, 1 + n * 13 % 50000) end, case when n % 3 <> 1 then scale_id(1, 1 + n * 17 % 100000) end,
       scale_pick(n, 'ATTENDEE', 'SPEAKER', 'COMPANY_REPRESENTED', 'LEADER', 'ORGANISER'), scale_pick(n, 'IN_PERSON', 'IN_PERSON', 'VIDEO'),
       1 + n / 50000, scale_ids('T', n), scale_sources(n), 0, now(), 'scale', now(), 'scale'
from generate_series(1, 200000) n;

insert into agenda_item (id, event_id, kind, title, participation_ids, position, sources,
                         version, created_at, created_by, updated_at, updated_by)
select scale_id(6, n), scale_id(4, case when n <= 200 then 1 else 1 + n % 50000 end), scale_pick(n, 'SPEECH', 'SIGNING', 'PERFORMANCE'),
       jsonb_build_object('en', 'Sample item ' || n), array[scale_id(5, n)], 1 + n / 50000, scale_sources(n), 0, now(), 'scale', now(), 'scale'
from generate_series(1, 150000) n;

insert into itinerary_item (id, event_id, kind, title, organisation_id, host_person_ids, position, sources,
                            version, created_at, created_by, updated_at, updated_by)
select scale_id(7, n), scale_id(4, case when n <= 200 then 1 else 1 + n % 50000 end), scale_pick(n, 'VISIT', 'ROUND_TABLE'),
       jsonb_build_object('en', 'Sample visit ' || n), scale_id(1, 1 + n * 19 % 100000), array[scale_id(2, 1 + n % 50000)], 1 + n / 50000,
       scale_sources(n), 0, now(), 'scale', now(), 'scale'
from generate_series(1, 100000) n;

insert into outcome (id, event_id, kind, title, organisation_id, position, sources, version, created_at, created_by, updated_at, updated_by)
select scale_id(8, n), scale_id(4, case when n <= 100 then 1 else 1 + n % 50000 end), scale_pick(n, 'SIGNING_BATCH', 'PRODUCT_LAUNCH', 'DIRECTIVE'),
       jsonb_build_object('en', 'Sample outcome ' || n), case when n % 2 = 0 then scale_id(1, 1 + n * 23 % 100000) end, 1 + n / 50000,
       scale_sources(n), 0, now(), 'scale', now(), 'scale'
from generate_series(1, 60000) n;

insert into exhibit_section (id, event_id, title, lead_person_ids, position, sources, version, created_at, created_by, updated_at, updated_by)
select scale_id(9, n), scale_id(4, case when n <= 100 then 1 else 1 + n % 50000 end), jsonb_build_object('en', 'Sample section ' || n),
       array[scale_id(2, 1 + n % 50000)], 1 + n / 50000, scale_sources(n), 0, now(), 'scale', now(), 'scale'
from generate_series(1, 30000) n;

insert into external_id (system, id, record_type, record_id, href)
select 'scale', 'O' || n, 'organisation', scale_id(1, n), '/events/v1/organisations/' || scale_id(1, n) from generate_series(1, 100000) n
union all
select 'scale', 'E' || n, 'event', scale_id(4, n), '/events/v1/events/' || scale_id(4, n) from generate_series(1, 50000) n;

insert into history (record_id, part, action, changes, changed_at, actor)
select scale_id(4, case when n <= 500 then 1 else 1 + n % 50000 end), null, 'CHANGED', '[{"field": "theme", "old": null, "new": {"en": "Sample"}}]'::jsonb, now(), 'scale'
from generate_series(1, 200000) n
union all
select scale_id(k, 1), null, 'CREATED', '[]', now(), 'scale' from generate_series(1, 10) k;

insert into change_log (transaction, record, action, subject, record_id, root_id, visibility, data)
select (3 + n / 200)::text::xid8, 'event', 'changed', '/events/v1/events/' || scale_id(4, 1 + n % 50000), scale_id(4, 1 + n % 50000), scale_id(4, 1 + n % 50000),
       scale_visibility(1 + n % 50000), '{"sample": true}'::jsonb
from generate_series(1, 100000) n;

-- ----
set session_replication_role = replica;

insert into person (id, code, names, country, positions, external_ids, sources, consent, wanted_visibility,
                    version, created_at, created_by, updated_at, updated_by)
select scale_id(2, n), 'SP-' || lpad(n::text, 6, '0'),
       case when n % 4 = 0
           then jsonb_build_object('zh-Hans', scale_pick(n / 4, '村田', '石井', '高岛', '茂吕', '杜', '赵') || scale_pick(n / 24, '恒夫', '贤之', '大浩', '小刚') || n)
           else jsonb_build_object('en', 'Sample Person ' || n) end,
       scale_pick(n, 'JP', 'CN', 'KR'),
       jsonb_build_array(jsonb_build_object('organisationId', scale_id(1, 1 + n * 31 % 100000), 'title', jsonb_build_object('en', 'Director'))),
       scale_ids('P', n), scale_sources(n), '{"status": "GIVEN"}', scale_visibility(n),
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2015-01-01' + n * interval '37 minutes', 'scale'
from generate_series(1, 50000) n;

insert into campaign (id, code, title, starts, ordered_at, external_ids, sources, visibility,
                      version, created_at, created_by, updated_at, updated_by)
select scale_id(3, n), 'SC-' || lpad(n::text, 6, '0'), jsonb_build_object('zh-Hans', '全球城市推介' || n, 'en', 'Sample campaign ' || n),
       scale_partial(scale_day(n)), scale_day(n), scale_ids('C', n), scale_sources(n), scale_visibility(n),
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2015-01-01' + n * interval '37 minutes', 'scale'
from generate_series(1, 2000) n;

-- One in five is held by another event; every fiftieth has no date.
insert into event (id, code, type, status, title, theme, campaign_id, parent_id, starts, starts_at, ends_at, ordered_at, places,
                   external_ids, sources, visibility, version, created_at, created_by, updated_at, updated_by)
select scale_id(4, n), 'SE-' || lpad(n::text, 6, '0'),
       scale_pick(n, 'PROMOTION_CONFERENCE', 'OVERSEAS_DELEGATION', 'EXHIBITION', 'SIGNING_CEREMONY', 'STUDY_VISIT', 'TRADE_FAIR', 'CULTURAL_ACTIVITY'),
       scale_pick(n, 'HELD', 'HELD', 'HELD', 'REVIEWED', 'PLANNED', 'APPROVED', 'DRAFT', 'IN_PROGRESS', 'POSTPONED'),
       case when n % 4 = 0
           then jsonb_build_object('zh-Hans', scale_pick(n / 4, '中日', '中韩', '中德', '长三角') || scale_pick(n / 16, '产业', '文化', '医药', '经贸') || '交流会' || n)
           else jsonb_build_object('en', 'Sample exchange ' || n) end,
       case when n % 12 = 0 then jsonb_build_object('zh-Hans', '携手同行·共享发展') end,
       case when n % 2 = 0 then scale_id(3, 1 + n % 2000) end, case when n % 5 = 0 then scale_id(4, n - 1) end,
       case when n % 50 > 0 then scale_partial(scale_day(n)) end,
       case when n % 50 > 0 then scale_day(n)::timestamptz end, case when n % 50 > 0 then scale_day(n)::timestamptz + interval '1 day' end,
       case when n % 50 > 0 then scale_day(n)::timestamptz else timestamptz '9999-12-31' end,
       jsonb_build_array(jsonb_build_object('country', scale_pick(n, 'JP', 'CN', 'KR', 'DE', 'SG'),
                                            'city', jsonb_build_object('zh-Hans', scale_pick(n, '东京', '无锡', '首尔', '柏林', '新加坡', '大阪', '神户')))),
       scale_ids('E', n), scale_sources(n), scale_visibility(n),
       0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale', timestamptz '2015-01-01' + n * interval '37 minutes', 'scale'
from generate_series(1, 50000) n;

insert into meeting (id, code, kind, event_id, title, starts, starts_at, ends_at, ordered_at, participants, organisation_ids, project_ids,
                     external_ids, sources, visibility, version, created_at, created_by, updated_at, updated_by)
select scale_id(11, n), 'SM-' || lpad(n::text, 6, '0'), scale_pick(n, 'TALKS', 'ROUND_TABLE', 'VISIT'),
       case when n % 2 = 0 then scale_id(4, 1 + n % 50000) end, jsonb_build_object('en', 'Sample talks ' || n),
       scale_partial(scale_day(n)), scale_day(n), scale_day(n)::timestamptz + interval '1 day', scale_day(n),
       jsonb_build_array(jsonb_build_object('personId', scale_id(2, 1 + n % 50000), 'side', 'HOST')),
       array[scale_id(1, 1 + n * 29 % 100000)], array[scale_id(20, 1 + n % 5000)],
       scale_ids('M', n), scale_sources(n), scale_visibility(n), 0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale',
       timestamptz '2015-01-01' + n * interval '37 minutes', 'scale'
from generate_series(1, 50000) n;

insert into follow_up (id, code, event_id, meeting_id, action, owner_person_id, owner_organisation_id, due_on, ordered_on, status, done_on,
                       external_ids, sources, visibility, version, created_at, created_by, updated_at, updated_by)
select scale_id(12, n), 'SF-' || lpad(n::text, 6, '0'), scale_id(4, 1 + n % 50000), case when n % 3 = 0 then scale_id(11, 1 + n % 50000) end,
       jsonb_build_object('en', 'Sample follow-up ' || n), scale_id(2, 1 + n * 13 % 50000), scale_id(1, 1 + n * 17 % 100000),
       scale_day(n), scale_day(n), case when n % 20 = 0 then 'OPEN' else 'DONE' end, case when n % 20 > 0 then scale_day(n) end,
       scale_ids('F', n), scale_sources(n), scale_visibility(n), 0, timestamptz '2010-01-01' + n * interval '1 hour', 'scale',
       timestamptz '2015-01-01' + n * interval '37 minutes', 'scale'
from generate_series(1, 60000) n;

insert into city_relationship (id, code, kind, title, partner, external_ids, sources, visibility, version, created_at, created_by, updated_at, updated_by)
select scale_id(10, n), 'SR-' || lpad(n::text, 6, '0'), 'SISTER_CITY', jsonb_build_object('en', 'Sample relationship ' || n),
       jsonb_build_object('country', scale_pick(n, 'JP', 'KR', 'DE'), 'city', jsonb_build_object('en', 'Sample City ' || n)),
       scale_ids('R', n), scale_sources(n), scale_visibility(n), 0, now(), 'scale', now() + n * interval '1 minute', 'scale'
from generate_series(1, 500) n;

-- Triggers are off, so what they gather is written here; without the names of organisations, whose lengths make no difference to a plan.
insert into event_text (event_id, audiences, search_content, search_tokens)
select id, '{PUBLIC,PARTNER,INTERNAL}', search_content, search_tokens(search_content) from event where created_by = 'scale';

insert into change_root select id, visibility from event where created_by = 'scale';

-- ----
drop function scale_id, scale_ids, scale_sources, scale_day, scale_partial, scale_visibility, scale_pick;
set session_replication_role = origin;
