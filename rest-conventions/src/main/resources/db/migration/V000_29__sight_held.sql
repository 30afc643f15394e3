-- A part that was written while its record came into sight was told before, to those who saw the record before, and what was told to all
-- with the record was the part as it had been. Who writes a part holds the record's sight now; who changes the sight waits for them, and
-- reads what they wrote.
-- Who loses sight of a record is told so too where the sight follows from what the feed does not show, as from a person's consent; and what
-- it does not show is a change for those who see it in the record.
alter table change_source add column unshown text[] not null default '{}';
comment on column change_source.unshown is 'Silent columns whose change is told, without what they say';

create or replace function record_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as
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
        '(select %1$s.id, %1$s.%2$I::uuid as root, %3$s as subject, %4$s as sees, %5$s as saw, %6$s as data, %7$s as former, %9$s as stirred from %8$s offset 0) w',
        one, source.root_column,
        regexp_replace(quote_literal(source.path), '\{(\w+)\}', ''' || coalesce(' || one || '.\1::text, '''') || ''', 'g'),
        format(sees, one),
        case when tg_op = 'UPDATE' then format(sees, 'g') else 'null::text' end,
        case when tg_op = 'DELETE' then 'null::jsonb'
             else format('(select to_jsonb(r) from (select %s) r)', wire_columns(tg_relid, 'f', source.silent)) end,
        case when tg_op = 'UPDATE' then format('(select to_jsonb(r) from (select %s) r)', wire_columns(tg_relid, 'g', source.silent))
             else 'null::jsonb' end,
        rows_of,
        case when tg_op = 'UPDATE'
             then coalesce((select string_agg(format('f.%1$I is distinct from g.%1$I', name), ' or ') from unnest(source.unshown) name), 'false')
             else 'false' end);
    if is_root and tg_op = 'INSERT' then
        execute 'insert into change_root select distinct on (root) root, sees from ' || written || ' order by root '
                'on conflict (root_id) do update set visibility = excluded.visibility where change_root.visibility <> excluded.visibility';
    elsif is_root and tg_op = 'UPDATE' then
        execute 'update change_root c set visibility = w.sees from ' || written || ' where c.root_id = w.root and c.visibility <> w.sees';
    elsif not is_root then
        execute format('select from change_root c where c.root_id in (select %s.%I::uuid from %s) order by c.root_id for share',
                       one, source.root_column, rows_of);
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
        'where $2 <> ''changed'' or w.stirred or s.formerly <> s.seen_by '
        '      or w.data - ''{version,updatedAt,updatedBy}''::text[] <> w.former - ''{version,updatedAt,updatedBy}''::text[]'
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
