-- Whether a value has a name in one of its texts was found by writing it anew without; a word of many records took seconds. It is looked at now.
create function has_names(value jsonb, pattern text) returns boolean language sql immutable as
$$ select exists (select from jsonb_path_query(value, 'strict $.** ? (@.type() == "string")') said where said #>> '{}' ~ pattern) $$;

create or replace function find_names(names text[]) returns table (in_table text, id text, field text, value jsonb) language plpgsql stable as
$$
declare
    place text_column;
    pattern constant text := names_pattern(names);
    in_json constant text := names_in_json_pattern(names);
begin
    for place in select * from text_column t order by t.table_name, t.column_name loop
        return query execute format(
            case when place.structured
                 then 'select %L, t.id::text, %L, t.%I from %I t where t.%3$I::text ~ $2 and has_names(t.%3$I, $1) order by t.id'
                 else 'select %L, t.id::text, %L, to_jsonb(t.%I) from %I t where t.%3$I ~ $1 order by t.id' end,
            wire_name(place.table_name), wire_name(place.column_name), place.column_name, place.table_name) using pattern, in_json;
    end loop;
    return query execute format(
        'select ''history'', h.id::text, ''fields'', h.changes from history h '
        'where h.changes::text ~ $2 and (h.part is not null or not (%s)) and has_names(h.changes, $1) order by h.sequence',
        kept_names('h.record_id')) using pattern, in_json;
    return query execute format(
        'select ''changes'', l.id::text, ''data'', l.data from change_log l '
        'where l.data::text ~ $2 and not (%s) and has_names(l.data, $1) order by l.position',
        kept_names('l.record_id')) using pattern, in_json;
    return query select 'imports', i.id::text, 'fileName', to_jsonb(i.file_name) from import i where i.file_name ~ pattern order by i.id;
    return query select 'imports', r.import_id || '/' || r.number, 'cells', r.cells from import_row r
        where r.cells::text ~ in_json and has_names(r.cells, pattern) order by r.import_id, r.number;
    return query select 'readings', r.id::text, 'path', to_jsonb(r.path) from read_log r
        where r.path ~ names_in_path_pattern(names) order by r.read_at, r.id;
end
$$;

create or replace function erase_names(names text[], why text, actor text) returns jsonb
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
                               then format('%1$I::text ~ $2 and has_names(%1$I, $1)', t.column_name)
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
                   'where h.changes::text ~ $2 and (h.part is not null or not (%s)) and has_names(h.changes, $1)',
                   kept_names('h.record_id')) using pattern, in_json;
    get diagnostics found_rows = row_count;
    if found_rows > 0 then
        places := places + found_rows;
        told := told || jsonb_build_object('table', 'history', 'rows', found_rows);
    end if;
    execute format('update change_log l set data = without_names(l.data, $1) '
                   'where l.data::text ~ $2 and not (%s) and has_names(l.data, $1)',
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
