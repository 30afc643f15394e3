-- Sheets of ten thousand rows: the identifiers of new records are noted by statement, where they were noted row by row, and their history
-- is written without comparing each member with nothing.

-- Arguments, as of sync_external_ids: kind of record, path of the record in which {column} stands for a value of the row.
create function note_external_ids() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    execute format(
        'insert into external_id (system, id, record_type, record_id, href) select x.system, x.id, $1, f.id, %s '
        'from fresh f cross join lateral jsonb_to_recordset(f.external_ids) as x(system text, id text)',
        regexp_replace(quote_literal(tg_argv[1]), '\{(\w+)\}', ''' || coalesce(f.\1::text, '''') || ''', 'g'))
    using tg_argv[0];
    return null;
end
$$;

-- Makes the identifiers of new rows be noted by statement where they were noted by row, with the same arguments; those of a row that
-- changes are written anew only if they changed.
create function note_external_ids_together(of_table regclass) returns void language plpgsql as
$$
declare
    old record;
    arguments text;
begin
    for old in select tgname, string_to_array(encode(tgargs, 'escape'), '\000') as given, tgnargs
               from pg_trigger where tgrelid = of_table and tgfoid = 'sync_external_ids'::regproc and not tgisinternal loop
        select string_agg(quote_literal(one), ', ' order by place) into arguments
        from unnest(old.given[:old.tgnargs]) with ordinality given(one, place);
        execute format('drop trigger %I on %s', old.tgname, of_table);
        execute format('create trigger %I after insert on %s referencing new table as fresh for each statement '
                       'execute function note_external_ids(%s)', old.tgname || '_of_new', of_table, arguments);
        execute format('create trigger %I after update of external_ids on %s for each row '
                       'when (old.external_ids is distinct from new.external_ids) '
                       'execute function sync_external_ids(%s)', old.tgname || '_of_changed', of_table, arguments);
        execute format('create trigger %I after delete on %s for each row execute function sync_external_ids(%s)',
                       old.tgname || '_of_gone', of_table, arguments);
    end loop;
end
$$;
revoke execute on function note_external_ids_together(regclass) from public;

create or replace function record_histories() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    one constant text := case when tg_op = 'DELETE' then 'g' else 'f' end;
    silent constant text[] := array['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', tg_argv[1]] || coalesce(tg_argv[2:], '{}');
    before constant text := case when tg_op = 'INSERT' then '''{}''::jsonb'
                                 else format('(select to_jsonb(r) from (select %s) r)', history_columns(tg_relid, 'g', silent)) end;
    after constant text := case when tg_op = 'DELETE' then '''{}''::jsonb'
                                else format('(select to_jsonb(r) from (select %s) r)', history_columns(tg_relid, 'f', silent)) end;
    -- Of a new row all that is not empty is news: most of what sheets bring are new rows, so these are not compared member by member.
    noted constant text := case when tg_op = 'INSERT' then
        'select jsonb_agg(jsonb_build_object(''field'', e.key, ''old'', null, ''new'', e.value) order by e.key) as noted '
        'from jsonb_each(w.after) e where e.value <> ''null'' offset 0'
    else
        'select jsonb_agg(jsonb_build_object(''field'', e.key, ''old'', w.before -> e.key, ''new'', w.after -> e.key) order by e.key) as noted '
        'from jsonb_each(case when $2 = ''DELETED'' then w.before else w.after end) e '
        'where coalesce(w.before -> e.key, ''null'') is distinct from coalesce(w.after -> e.key, ''null'') offset 0'
    end;
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
        'cross join lateral (%s) n '
        'where $2 <> ''CHANGED'' or n.noted is not null',
        one, one, tg_argv[1], before, after,
        case tg_op when 'INSERT' then 'fresh f' when 'DELETE' then 'gone g' else 'fresh f join gone g on g.id = f.id' end,
        noted)
    using nullif(tg_argv[0], ''),
          case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
          coalesce(nullif(current_setting('app.actor', true), ''), session_user),
          nullif(current_setting('app.request', true), '');
    return null;
end
$$;
