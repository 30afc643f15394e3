-- Feed and history were told of each row by itself, and a plan made while the log was short read all of it for every row of a long sheet.
-- They are told by statement now: one query for all rows that a statement wrote, planned for what is there.

-- The columns of a row of that name, each under its name on the wire, without the derived ones and those named: the inside of a "select".
create function wire_columns(of_table regclass, of_row text, silent text[]) returns text language sql stable as
$$
select string_agg(format('%s.%I as %I', of_row, attname, wire_name(attname::text)), ', ' order by attname)
from pg_attribute
where attrelid = of_table and attnum > 0 and not attisdropped and attgenerated = '' and attname <> all (silent)
$$;

create function has_visibility(of_table regclass) returns boolean language sql stable as
$$ select exists (select from pg_attribute where attrelid = of_table and attname = 'visibility' and not attisdropped) $$;

-- Arguments, as of record_history: name of the part ('' for the record itself), column with the record's id, then columns that are derived.
create function record_histories() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    one constant text := case when tg_op = 'DELETE' then 'g' else 'f' end;
    silent constant text[] := array['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', tg_argv[1]] || coalesce(tg_argv[2:], '{}');
    before constant text := case when tg_op = 'INSERT' then '''{}''::jsonb'
                                 else format('(select to_jsonb(r) from (select %s) r)', wire_columns(tg_relid, 'g', silent)) end;
    after constant text := case when tg_op = 'DELETE' then '''{}''::jsonb'
                                else format('(select to_jsonb(r) from (select %s) r)', wire_columns(tg_relid, 'f', silent)) end;
    nothing boolean;
begin
    if rehearsing() then
        return null;
    elsif tg_op = 'DELETE' then
        nothing := not exists (select from gone);
    else
        nothing := not exists (select from fresh);
    end if;
    if nothing then
        return null;
    end if;
    execute format(
        'insert into history (record_id, part, part_id, action, changes, actor, request_id) '
        'select w.root, $1, case when $1 is not null then w.id end, $2, coalesce(n.noted, ''[]''), $3, $4 '
        'from (select %s.id, %s.%I::uuid as root, %s as before, %s as after from %s offset 0) w '
        'cross join lateral ('
        '    select jsonb_agg(jsonb_build_object(''field'', e.key, ''old'', w.before -> e.key, ''new'', w.after -> e.key) order by e.key) as noted '
        '    from jsonb_each(case when $2 = ''DELETED'' then w.before else w.after end) e '
        '    where coalesce(w.before -> e.key, ''null'') is distinct from coalesce(w.after -> e.key, ''null'') offset 0) n '
        'where $2 <> ''CHANGED'' or n.noted is not null',
        one, one, tg_argv[1], before, after,
        case tg_op when 'INSERT' then 'fresh f' when 'DELETE' then 'gone g' else 'fresh f join gone g on g.id = f.id' end)
    using nullif(tg_argv[0], ''),
          case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
          coalesce(nullif(current_setting('app.actor', true), ''), session_user),
          nullif(current_setting('app.request', true), '');
    return null;
end
$$;

-- Makes the history of a table be written by statement where it was written by row, with the same arguments.
create function write_history_together(of_table regclass) returns void language plpgsql as
$$
declare
    old record;
    arguments text;
begin
    for old in select tgname, string_to_array(encode(tgargs, 'escape'), '\000') as given, tgnargs
               from pg_trigger where tgrelid = of_table and tgfoid = 'record_history'::regproc and not tgisinternal loop
        select string_agg(quote_literal(one), ', ' order by place) into arguments
        from unnest(old.given[:old.tgnargs]) with ordinality given(one, place);
        execute format('drop trigger %I on %s', old.tgname, of_table);
        execute format('create trigger %I after insert on %s referencing new table as fresh for each statement '
                       'execute function record_histories(%s)', old.tgname || '_of_new', of_table, arguments);
        execute format('create trigger %I after update on %s referencing old table as gone new table as fresh for each statement '
                       'execute function record_histories(%s)', old.tgname || '_of_changed', of_table, arguments);
        execute format('create trigger %I after delete on %s referencing old table as gone for each statement '
                       'execute function record_histories(%s)', old.tgname || '_of_gone', of_table, arguments);
    end loop;
end
$$;

create function record_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    source change_source;
    part_source change_source;
    is_root boolean;
    one constant text := case when tg_op = 'DELETE' then 'g' else 'f' end;
    rows_of constant text := case tg_op when 'INSERT' then 'fresh f' when 'DELETE' then 'gone g' else 'fresh f join gone g on g.id = f.id' end;
    sees constant text := case when has_visibility(tg_relid) then 'coalesce(%s.visibility, ''PUBLIC'')' else '''PUBLIC''' end;
    written text;
    widened record;
    nothing boolean;
begin
    if rehearsing() then
        return null;
    elsif tg_op = 'DELETE' then
        nothing := not exists (select from gone);
    else
        nothing := not exists (select from fresh);
    end if;
    if nothing then
        return null;
    end if;
    select * into strict source from change_source where table_name = tg_table_name;
    is_root := source.root_table = tg_table_name;
    written := format(
        '(select %1$s.id, %1$s.%2$I::uuid as root, %3$s as subject, %4$s as sees, %5$s as saw, %6$s as data, %7$s as former from %8$s offset 0) w',
        one, source.root_column,
        regexp_replace(quote_literal(source.path), '\{(\w+)\}', ''' || coalesce(' || one || '.\1::text, '''') || ''', 'g'),
        format(sees, one),
        case when tg_op = 'UPDATE' then format(sees, 'g') else 'null::text' end,
        case when tg_op = 'DELETE' then 'null::jsonb'
             else format('(select to_jsonb(r) from (select %s) r)', wire_columns(tg_relid, 'f', source.silent)) end,
        case when tg_op = 'UPDATE' then format('(select to_jsonb(r) from (select %s) r)', wire_columns(tg_relid, 'g', source.silent))
             else 'null::jsonb' end,
        rows_of);
    if is_root then
        execute 'insert into change_root select distinct on (root) root, sees from ' || written || ' order by root '
                'on conflict (root_id) do update set visibility = excluded.visibility where change_root.visibility <> excluded.visibility';
    end if;
    -- A record's change comes after every other that is noted of its root, whatever the numbers of their transactions.
    execute
        'insert into change_log (transaction, record, action, subject, record_id, root_id, visibility, formerly, data) '
        'select greatest(pg_current_xact_id(), (select max(l.transaction) from change_log l where l.root_id = w.root)), '
        '       $1, $2, w.subject, w.id, w.root, s.seen_by, case when $2 = ''changed'' and s.formerly <> s.seen_by then s.formerly end, w.data '
        'from ' || written ||
        ' cross join lateral (select '
        || case when is_root then 'w.sees as seen_by, w.saw as formerly'
                else 'narrower(r.seen, w.sees) as seen_by, narrower(r.seen, w.saw) as formerly '
                     'from (select coalesce((select c.visibility from change_root c where c.root_id = w.root), ''INTERNAL'') as seen) r' end
        || ' offset 0) s '
        'where $2 <> ''changed'' or w.data - ''{version,updatedAt,updatedBy}''::text[] <> w.former - ''{version,updatedAt,updatedBy}''::text[]'
    using source.record, case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'deleted' end;
    -- Who sees a record from now on has never heard of its parts.
    if tg_op = 'UPDATE' and is_root then
        for widened in execute 'select root, sees from ' || written || ' where visibility_rank(sees) > visibility_rank(saw)' loop
            for part_source in select * from change_source where root_table = tg_table_name and table_name <> tg_table_name loop
                execute format(
                    'insert into change_log (transaction, record, action, subject, record_id, root_id, visibility, data) '
                    'select change_order($1), $2, ''changed'', change_path($3, to_jsonb(p)), p.id, $1, narrower($4, %s), '
                    '       (select to_jsonb(r) from (select %s) r) from %I p where p.%I = $1',
                    case when has_visibility(part_source.table_name::regclass) then 'coalesce(p.visibility, ''PUBLIC'')' else '''PUBLIC''' end,
                    wire_columns(part_source.table_name::regclass, 'p', part_source.silent), part_source.table_name, part_source.root_column)
                using widened.root, part_source.record, part_source.path, widened.sees;
            end loop;
        end loop;
    end if;
    return null;
end
$$;

create function tell_changes(of_table text) returns void language plpgsql as
$$
begin
    execute format('create trigger %I after insert on %I referencing new table as fresh for each statement execute function record_changes()',
                   of_table || '_change_of_new', of_table);
    execute format('create trigger %I after update on %I referencing old table as gone new table as fresh for each statement '
                   'execute function record_changes()', of_table || '_change_of_changed', of_table);
    execute format('create trigger %I after delete on %I referencing old table as gone for each statement execute function record_changes()',
                   of_table || '_change_of_gone', of_table);
end
$$;

create or replace function follow_changes(followed text, record text, path text, root_table text default null, root_column text default 'id',
                                          silent text[] default '{}') returns void language plpgsql as
$$
begin
    insert into change_source values (followed, record, path, coalesce(root_table, followed), root_column, silent);
    perform tell_changes(followed);
    if root_table is null then
        execute format('insert into change_root select (row ->> %L)::uuid, coalesce(row ->> ''visibility'', ''PUBLIC'') '
                       'from (select to_jsonb(t) as row from %I t) as r', root_column, followed);
    end if;
end
$$;

do
$$
declare
    followed text;
begin
    for followed in select table_name from change_source loop
        execute format('drop trigger %I on %I', followed || '_change', followed);
        perform tell_changes(followed);
    end loop;
end
$$;
drop function record_change;
