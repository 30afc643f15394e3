-- A statistics office after ten years: 10,000,000 figures of 75,000 monthly series, a tenth of them revised a year later, or the part
-- of them that scale.part says (4: a quarter). Invented throughout; every row is written by "scale", so that it can be told from what
-- other tests made and be taken away again.
set session_replication_role = replica;

create function scale_rows(whole bigint) returns bigint language sql stable as
$$ select whole / coalesce(nullif(current_setting('scale.part', true), ''), '1')::bigint $$;
create function scale_id(kind int, number bigint) returns uuid language sql immutable as
$$ select ('0190a000-00' || lpad(to_hex(kind), 2, '0') || '-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
create function scale_pick(number bigint, variadic choice text[]) returns text language sql immutable as
$$ select choice[1 + number % array_length(choice, 1)] $$;
create function scale_published(month bigint) returns timestamptz language sql immutable as
$$ select timestamptz '2014-02-18 02:00:00+00' + make_interval(months => month::int) $$;
create function scale_month(month bigint) returns date language sql immutable as
$$ select (date '2014-01-01' + make_interval(months => month::int))::date $$;

-- Partners beyond those that the dataset knows; the first four series in a thousand are of partners that it does know.
insert into code_list_entry (list, code, position, labels)
select 'COUNTERPART_AREA', 'SCALE' || n, 1000 + n, jsonb_build_object('en', 'Sample partner ' || n)
from generate_series(4, greatest(4, scale_rows(76000) / 960)) n;

insert into series (dataset_id, key, codes)
select 'TRADE', array_to_string(k.codes, '.'),
       array(select d.id || '=' || k.codes[d.position] from dataset_dimension d where d.dataset_id = 'TRADE' order by d.position)
from generate_series(0, scale_rows(76000) - 1) n,
     lateral (select array['M', 'CUR', '320200', scale_pick(n, 'IX', 'M', 'X'),
         case when n / 960 < 4 then scale_pick(n / 960, 'W1', 'BRI', 'ASEAN', 'BRICS9') else 'SCALE' || n / 960 end,
         scale_pick(n / 3, '_T', 'PRIVATE', 'FOREIGN', 'STATE'), scale_pick(n / 12, '_T', 'ELECTRONICS', 'MACHINERY', 'ELEC_MACH'),
         scale_pick(n / 48, '_T', 'CBEC', 'SECOND_HAND_CARS', 'BONDED_REPAIR', 'MARKET_PROCUREMENT'),
         scale_pick(n / 240, 'N', 'GY'), scale_pick(n / 240 % 2 * 2 + n / 480 % 2, 'CNY', 'USD', 'PT', 'PT_USD')] as codes) k
on conflict do nothing;

-- 120 months, and the revision of each a year later.
insert into release (id, code, dataset_id, kind, title, published_at, published_by, external_ids, sources, visibility,
                     version, created_at, created_by, updated_at, updated_by)
select scale_id(case when revised then 2 else 1 end, m), 'SR-' || (case when revised then 200 else 0 end) + m, 'TRADE',
       case when revised then 'FINAL' else 'FLASH' end, jsonb_build_object('en', 'Sample release ' || m),
       scale_published(m + case when revised then 12 else 0 end), 'scale',
       jsonb_build_array(jsonb_build_object('system', 'scale', 'id', (case when revised then 'F' else 'P' end) || m)), '[]', 'PUBLIC',
       1, scale_published(m), 'scale', scale_published(m), 'scale'
from generate_series(0::bigint, 119) m, (values (false), (true)) as kind(revised);
insert into external_id (system, id, record_type, record_id, href)
select 'scale', 'P' || m, 'release', scale_id(1, m), '/stats/v1/releases/' || scale_id(1, m) from generate_series(0, 119) m;
insert into observation_load (id, release_id, observations, created_at, created_by)
select scale_id(3, m), scale_id(1, m), scale_rows(76000), scale_published(m), 'scale' from generate_series(0, 119) m;

-- An index that is made at the end takes a fraction of the time of one that grows with each row.
create temp table scale_index (made text, dropped text);
insert into scale_index
select 'alter table observation add constraint ' || conname || ' ' || pg_get_constraintdef(oid), 'alter table observation drop constraint ' || conname
from pg_constraint where conrelid = 'observation'::regclass and contype = 'x';
insert into scale_index
select pg_get_indexdef(indexrelid), 'drop index ' || indexrelid::regclass
from pg_index where indrelid = 'observation'::regclass and not indisunique and not exists (select from pg_constraint where conindid = indexrelid);
do $$ declare one record; begin for one in select * from scale_index loop execute one.dropped; end loop; end $$;

-- One series in ten is revised. The figures lie in the order in which they came out, those of one series far apart.
insert into observation (id, release_id, load_id, series_id, period, period_start, period_end, value, multiplier, unit, qualifier, status,
                         external_ids, sources, disseminated)
select uuidv7(), scale_id(case when revised then 2 else 1 end, m), scale_id(3, m), s.id, to_char(scale_month(m), 'YYYY-MM'), scale_month(m),
       scale_month(m + 1) - 1, round((s.id * 7919 + m * 104729 + case when revised then 3 else 0 end) % 100000 / 10.0, 1),
       case when s.unit in ('PT', 'PT_USD') then 0 else 4 end, s.unit, 'EXACT', scale_pick(s.id / 7, 'A', 'A', 'A', 'E'), '[]',
       jsonb_build_array(jsonb_build_object('document', 'urn:example:month-' || m)),
       case when revised then tstzrange(scale_published(m + 12), null)
            when s.id % 10 = 0 then tstzrange(scale_published(m), scale_published(m + 12))
            else tstzrange(scale_published(m), null) end
from generate_series(0::bigint, 119) m, (values (false), (true)) as kind(revised),
     (select id, split_part(key, '.', 10) as unit from series where dataset_id = 'TRADE' and key like 'M.CUR.320200.%') s
where not revised or s.id % 10 = 0
order by m, revised;
do $$ declare one record; begin for one in select * from scale_index loop execute one.made; end loop; end $$;
drop table scale_index;

drop function scale_month(bigint);
drop function scale_published(bigint);
drop function scale_pick(bigint, text[]);
drop function scale_id(int, bigint);
drop function scale_rows(bigint);
set session_replication_role = origin;
