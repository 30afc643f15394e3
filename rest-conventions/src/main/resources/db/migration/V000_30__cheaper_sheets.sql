-- A long sheet had its tables counted anew however many rows they held. A count that is right by half is good enough for a plan: only a table
-- that has doubled is counted.
create or replace function count_what_grew() returns void
    language plpgsql security definer set search_path = public, pg_temp set default_statistics_target = 10 as
$$
declare
    grown regclass;
begin
    for grown in
        select oid from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_stat_get_xact_tuples_inserted(oid) > greatest(reltuples, 100) order by oid
    loop
        execute format('analyze (skip_locked) %s', grown);
    end loop;
end
$$;

-- A list of changes is put together as text and read once; as jsonb each of its members was taken apart and put together again.
create or replace function record_histories() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    one constant text := case when tg_op = 'DELETE' then 'g' else 'f' end;
    silent constant text[] := array['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', tg_argv[1]] || coalesce(tg_argv[2:], '{}');
    before constant text := case when tg_op = 'INSERT' then '''{}''::jsonb'
                                 else format('(select to_jsonb(r) from (select %s) r)', history_columns(tg_relid, 'g', silent)) end;
    after constant text := case when tg_op = 'DELETE' then '''{}''::jsonb'
                                else format('(select to_jsonb(r) from (select %s) r)', history_columns(tg_relid, 'f', silent)) end;
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
        '    select json_agg(json_build_object(''field'', e.key, ''old'', w.before -> e.key, ''new'', w.after -> e.key) order by e.key)::jsonb as noted '
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
