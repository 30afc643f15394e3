-- A person may be named where no record says who is meant: in a text, a history, a sheet. Whoever asks to be told of it or forgotten is served by the name.
create table name_erasure (
    id        uuid        not null default uuidv7() constraint name_erasure_pkey primary key,
    reason    text        not null,
    places    integer     not null constraint name_erasure_counts check (places >= 0),
    erased_at timestamptz not null default now(),
    erased_by text        not null
);
revoke insert, update, delete, truncate on name_erasure from "${app_role}";
create trigger name_erasure_history after insert on name_erasure
    for each row execute function record_history('', 'id', 'erased_at', 'erased_by');

-- Registers whose table says in its comment that it keeps its names are left alone: there a record is erased as such, and a namesake stays.
create view text_column as
select c.oid as table_id, c.relname::text as table_name, a.attname::text as column_name, a.atttypid = 'jsonb'::regtype as structured
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
  -- What has no id of its own is derived from what has one, or is named below for itself.
  and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype)
  and c.relname not in ('history', 'change_log', 'read_log', 'import', 'code_list_entry', 'name_erasure')
  and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'keeps its names%'
  -- Accounts stay, since the audit is about who did what; identifiers are other systems' and unique.
  and a.attname not in ('external_ids', 'code', 'owner', 'holder') and a.attname not like '%\_by'
  and not exists (select from pg_constraint k
                  where k.conrelid = c.oid and k.contype in ('p', 'u', 'f') and a.attnum = any (k.conkey));

create function kept_names(record text) returns text language sql stable as
$$
select coalesce(string_agg(format('exists (select from %I k where k.id = %s)', c.relname, record), ' or '), 'false')
from pg_class c
where c.relnamespace = 'public'::regnamespace and obj_description(c.oid, 'pg_class') like 'keeps its names%'
$$;

-- Finds any of the names in a text, in capitals or not; a Latin one as whole words only.
create function names_pattern(names text[]) returns text language sql immutable as
$$
select '(?i)(?:' || string_agg(
    case when n ~ '^[A-Za-z0-9À-ɏ]' then '(?<![A-Za-z0-9À-ɏ])' else '' end
    || regexp_replace(regexp_replace(n, '([][().*+?{}|^$\\])', '\\\1', 'g'), '\s+', '\\s+', 'g')
    || case when n ~ '[A-Za-z0-9À-ɏ]$' then '(?![A-Za-z0-9À-ɏ])' else '' end, '|') || ')'
from unnest(names) n
$$;

-- The same in JSON as it is written; it finds too much, never too little, and costs less than to take the JSON apart.
create function names_in_json_pattern(names text[]) returns text language sql immutable as
$$
select '(?i)(?:' || string_agg(
    regexp_replace(regexp_replace(trim(both '"' from to_json(n)::text), '([][().*+?{}|^$\\])', '\\\1', 'g'),
                   '\s+', '(?:\\s|\\\\[nrtf])+', 'g'), '|') || ')'
from unnest(names) n
$$;

-- The same in the address of a request.
create function names_in_path_pattern(names text[]) returns text language sql immutable as
$$
select '(?i)(?:' || string_agg(encoded.name, '|') || ')'
from unnest(names) n
cross join lateral (
    select string_agg(case
               when letter ~ '[A-Za-z0-9]' then letter
               when letter = ' ' then '(?:\+|%20)'
               else '(?:' || regexp_replace(letter, '([][().*+?{}|^$\\])', '\\\1', 'g') || '|'
                    || regexp_replace(upper(encode(convert_to(letter, 'UTF8'), 'hex')), '(..)', '%\1', 'g') || ')'
           end, '' order by place) as name
    from regexp_split_to_table(n, '') with ordinality as letters(letter, place)) encoded
$$;

-- A value without what the pattern finds in its texts; its members keep their own names.
create function without_names(value jsonb, pattern text) returns jsonb language plpgsql immutable as
$$
begin
    return case jsonb_typeof(value)
        when 'string' then to_jsonb(regexp_replace(value #>> '{}', pattern, '[erased]', 'g'))
        when 'array' then (select coalesce(jsonb_agg(without_names(e, pattern) order by n), '[]')
                           from jsonb_array_elements(value) with ordinality as x(e, n))
        when 'object' then (select coalesce(jsonb_object_agg(e.key, without_names(e.value, pattern)), '{}') from jsonb_each(value) e)
        else value
    end;
end
$$;

-- Every place of this service that names one of them, beside the registers.
create function find_names(names text[]) returns table (in_table text, id text, field text, value jsonb) language plpgsql stable as
$$
declare
    place text_column;
    pattern constant text := names_pattern(names);
    in_json constant text := names_in_json_pattern(names);
begin
    for place in select * from text_column t order by t.table_name, t.column_name loop
        return query execute format(
            case when place.structured
                 then 'select %L, t.id::text, %L, t.%I from %I t where t.%3$I::text ~ $2 and without_names(t.%3$I, $1) <> t.%3$I order by t.id'
                 else 'select %L, t.id::text, %L, to_jsonb(t.%I) from %I t where t.%3$I ~ $1 order by t.id' end,
            wire_name(place.table_name), wire_name(place.column_name), place.column_name, place.table_name) using pattern, in_json;
    end loop;
    return query execute format(
        'select ''history'', h.id::text, ''fields'', h.changes from history h '
        'where h.changes::text ~ $2 and (h.part is not null or not (%s)) and without_names(h.changes, $1) <> h.changes order by h.sequence',
        kept_names('h.record_id')) using pattern, in_json;
    return query execute format(
        'select ''changes'', l.id::text, ''data'', l.data from change_log l '
        'where l.data::text ~ $2 and not (%s) and without_names(l.data, $1) <> l.data order by l.position',
        kept_names('l.record_id')) using pattern, in_json;
    return query select 'imports', i.id::text, 'fileName', to_jsonb(i.file_name) from import i where i.file_name ~ pattern order by i.id;
    return query select 'imports', r.import_id || '/' || r.number, 'cells', r.cells from import_row r
        where r.cells::text ~ in_json and without_names(r.cells, pattern) <> r.cells order by r.import_id, r.number;
    return query select 'readings', r.id::text, 'path', to_jsonb(r.path) from read_log r
        where r.path ~ names_in_path_pattern(names) order by r.read_at, r.id;
end
$$;

-- What is kept for a while only goes whole: sheets, answers for repeats, and what was searched for. The service cannot rewrite its log of
-- readings by itself; it may ask for this one thing, by which no line goes.
create function forget_names_in_passing(names text[]) returns void language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    pattern constant text := names_pattern(names);
    in_json constant text := names_in_json_pattern(names);
begin
    delete from import i
    where i.file_name ~ pattern
       or exists (select from import_row r
                  where r.import_id = i.id
                    and (r.cells::text ~ in_json or r.request::text ~ in_json or r.changes::text ~ in_json
                         or r.violations::text ~ in_json or r.twins::text ~ in_json))
       or i.failure::text ~ in_json;
    delete from idempotency_key k where k.body is not null and convert_from(k.body, 'UTF8') ~ in_json;
    update read_log r set path = split_part(r.path, '?', 1) where r.path ~ names_in_path_pattern(names);
end
$$;
revoke execute on function forget_names_in_passing(text[]) from public;
grant execute on function forget_names_in_passing(text[]) to "${app_role}";

-- Puts [erased] in the place of the names, here and in what was noted before. The lines of the history stay, and so does that this was done.
create function erase_names(names text[], why text, actor text) returns jsonb
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    changed record;
    pattern constant text := names_pattern(names);
    in_json constant text := names_in_json_pattern(names);
    found_rows bigint;
    places bigint := 0;
    told jsonb := '[]';
begin
    for changed in
        select t.table_name,
               string_agg(case when t.structured
                               then format('%1$I = without_names(%1$I, $1)', t.column_name)
                               else format('%1$I = regexp_replace(%1$I, $1, ''[erased]'', ''g'')', t.column_name) end,
                          ', ' order by t.column_name) as emptied,
               string_agg(case when t.structured
                               then format('%1$I::text ~ $2 and without_names(%1$I, $1) <> %1$I', t.column_name)
                               else format('%I ~ $1', t.column_name) end, ' or ' order by t.column_name) as concerned,
               coalesce((select string_agg(case a.attname when 'version' then ', version = version + 1'
                                                          when 'updated_at' then ', updated_at = now()' else ', updated_by = $3' end, '')
                         from pg_attribute a
                         where a.attrelid = t.table_id and a.attname in ('version', 'updated_at', 'updated_by') and not a.attisdropped),
                        '') as counted
        from text_column t group by t.table_name, t.table_id order by t.table_name
    loop
        execute format('update %I set %s%s where %s', changed.table_name, changed.emptied, changed.counted, changed.concerned)
            using pattern, in_json, actor;
        get diagnostics found_rows = row_count;
        if found_rows > 0 then
            places := places + found_rows;
            told := told || jsonb_build_object('table', wire_name(changed.table_name), 'rows', found_rows);
        end if;
    end loop;
    -- Last, since the changes above were noted with what was there before.
    -- What was noted of columns for the search is written in folded letters, in which the name would not be found.
    execute format('update history h set changes = without_names(coalesce(('
                   '    select jsonb_agg(c order by n) from jsonb_array_elements(h.changes) with ordinality x(c, n) '
                   '    where c ->> ''field'' not like ''search%%''), ''[]''), $1) '
                   'where h.changes::text ~ $2 and (h.part is not null or not (%s)) and without_names(h.changes, $1) <> h.changes',
                   kept_names('h.record_id')) using pattern, in_json;
    get diagnostics found_rows = row_count;
    if found_rows > 0 then
        places := places + found_rows;
        told := told || jsonb_build_object('table', 'history', 'rows', found_rows);
    end if;
    execute format('update change_log l set data = without_names(l.data, $1) '
                   'where l.data::text ~ $2 and not (%s) and without_names(l.data, $1) <> l.data',
                   kept_names('l.record_id')) using pattern, in_json;
    get diagnostics found_rows = row_count;
    if found_rows > 0 then
        places := places + found_rows;
        told := told || jsonb_build_object('table', 'changes', 'rows', found_rows);
    end if;
    insert into name_erasure (reason, places, erased_by) values (why, places, actor);
    return told;
end
$$;
revoke execute on function erase_names(text[], text, text) from public;
grant execute on function erase_names(text[], text, text) to "${app_role}";
