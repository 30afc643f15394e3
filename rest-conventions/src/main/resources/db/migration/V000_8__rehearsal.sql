-- A sheet of many rows is written for real and taken back before it is applied. What is only noted for readers need not be noted of that.

-- Never holds a row that anybody but its writer could see: a transaction with one can only be taken back.
create table rehearsal (
    begun_at timestamptz not null default now()
);

create function refuse_to_keep_rehearsal() returns trigger language plpgsql as
$$
begin
    raise exception 'A rehearsal is never kept';
end
$$;
create constraint trigger rehearsal_is_never_kept after insert on rehearsal deferrable initially deferred
    for each row execute function refuse_to_keep_rehearsal();
revoke update, delete, truncate on rehearsal from "${app_role}";

-- Whether this transaction can only be taken back: then history, feed and proposals of it are for nobody.
create function rehearsing() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as
$$
begin
    return exists (select from rehearsal);
end
$$;

-- One expression becomes part of the query that asks for it; it is asked for every column of every row.
create or replace function wire_name(column_name text) returns text language sql immutable strict parallel safe as
$$ select left(column_name, 1) || substr(replace(initcap(column_name), '_', ''), 2) $$;

create or replace function change_path(path text, changed jsonb) returns text language plpgsql immutable as
$$
declare
    place text;
begin
    path := replace(path, '{id}', coalesce(changed ->> 'id', ''));
    if strpos(path, '{') = 0 then
        return path;
    end if;
    for place in select (regexp_matches(path, '\{(\w+)\}', 'g'))[1] loop
        path := replace(path, '{' || place || '}', changed ->> place);
    end loop;
    return path;
end
$$;

create or replace function record_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
    after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
    subject jsonb := case when tg_op = 'DELETE' then before else after end;
    silent text[] := array['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', tg_argv[1]] || coalesce(tg_argv[2:], '{}');
    noted jsonb;
begin
    if rehearsing() then
        return null;
    end if;
    select jsonb_agg(jsonb_build_object('field', wire_name(key), 'old', before -> key, 'new', after -> key) order by key)
    into noted
    from jsonb_object_keys(subject) as key
    where key <> all (silent)
      and coalesce(before -> key, 'null') is distinct from coalesce(after -> key, 'null');
    if noted is null and tg_op = 'UPDATE' then
        return null;
    end if;
    insert into history (record_id, part, part_id, action, changes, actor, request_id)
    values ((subject ->> tg_argv[1])::uuid,
            nullif(tg_argv[0], ''),
            case when tg_argv[0] <> '' then (subject ->> 'id')::uuid end,
            case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
            coalesce(noted, '[]'),
            coalesce(nullif(current_setting('app.actor', true), ''), session_user),
            nullif(current_setting('app.request', true), ''));
    return null;
end
$$;

create or replace function record_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    source change_source;
    part_source change_source;
    part jsonb;
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    changed jsonb := coalesce(after, before);
    derived text[];
    root uuid;
    place xid8;
    seen_by text;
    formerly text;
begin
    if rehearsing() then
        return null;
    end if;
    -- What other places ask of functions stands here itself: a call for each row is what writing many rows costs.
    select * into strict source from change_source where table_name = tg_table_name;
    select coalesce(array_agg(attname::text), '{}') || source.silent into derived
    from pg_attribute where attrelid = tg_relid and attnum > 0 and attgenerated <> '';
    if before - derived - '{version,updated_at,updated_by}'::text[] = after - derived - '{version,updated_at,updated_by}'::text[] then
        return null;
    end if;
    root := (changed ->> source.root_column)::uuid;
    if source.root_table = tg_table_name then
        seen_by := coalesce(changed ->> 'visibility', 'PUBLIC');
        formerly := coalesce(before ->> 'visibility', 'PUBLIC');
        insert into change_root (root_id, visibility) values (root, seen_by)
        on conflict (root_id) do update set visibility = excluded.visibility where change_root.visibility <> excluded.visibility;
    else
        select visibility into seen_by from change_root where root_id = root;
        formerly := narrower(coalesce(seen_by, 'INTERNAL'), coalesce(before ->> 'visibility', 'PUBLIC'));
        seen_by := narrower(coalesce(seen_by, 'INTERNAL'), coalesce(changed ->> 'visibility', 'PUBLIC'));
    end if;
    place := greatest(pg_current_xact_id(), (select max(transaction) from change_log where root_id = root));
    insert into change_log (transaction, record, action, subject, record_id, root_id, visibility, formerly, data)
    values (place,
            source.record,
            case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'deleted' end,
            change_path(source.path, changed),
            (changed ->> 'id')::uuid,
            root,
            seen_by,
            case when tg_op = 'UPDATE' and formerly <> seen_by then formerly end,
            case when tg_op <> 'DELETE' then
                (select jsonb_object_agg(wire_name(key), value) from jsonb_each(after) where key <> all (derived))
            end);
    -- Who sees a record from now on has never heard of its parts.
    if tg_op = 'UPDATE' and source.root_table = tg_table_name and visibility_rank(seen_by) > visibility_rank(formerly) then
        for part_source in select * from change_source where root_table = tg_table_name and table_name <> tg_table_name loop
            for part in execute format('select to_jsonb(p) from %I p where %I = $1', part_source.table_name, part_source.root_column)
                using root loop
                insert into change_log (transaction, record, action, subject, record_id, root_id, visibility, data)
                values (place, part_source.record, 'changed', change_path(part_source.path, part), (part ->> 'id')::uuid, root,
                        narrower(seen_by, coalesce(part ->> 'visibility', 'PUBLIC')),
                        change_data(part, part_source.silent || derived_columns(part_source.table_name::regclass)));
            end loop;
        end loop;
    end if;
    return null;
end
$$;
