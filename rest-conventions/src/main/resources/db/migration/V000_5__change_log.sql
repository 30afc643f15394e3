-- Every change stands in a log, written by the transaction that makes it, so that a reader of the feed misses none and sees none that was undone.

-- Which tables the feed speaks of. A row is seen by whoever may see its root and, where it has a visibility of its own, that too: an
-- agenda item goes with its event, a document of a project may be hidden from those who see the project.
create table change_source (
    table_name  text not null constraint change_source_pkey primary key,
    record      text not null,
    path        text not null,
    root_table  text not null,
    root_column text not null,
    silent      text[] not null
);

-- Who may see a root now; stays after the root is gone, so that those who could see it learn that it went.
create table change_root (
    root_id    uuid not null constraint change_root_pkey primary key,
    visibility text not null
);

-- A late commit may carry an early position: readers go by transaction first, and read only below every transaction still running.
create table change_log (
    position    bigint      not null generated always as identity constraint change_log_pkey primary key,
    transaction xid8        not null,
    id          uuid        not null default uuidv7(),
    record      text        not null,
    action      text        not null constraint change_log_action check (action in ('created', 'changed', 'deleted')),
    subject     text        not null,
    record_id   uuid        not null,
    root_id     uuid        not null,
    visibility  text        not null,
    formerly    text,
    data        jsonb,
    changed_at  timestamptz not null default clock_timestamp()
);
create index change_log_in_order on change_log (transaction, position);
create index change_log_of_record on change_log (record_id);
create index change_log_of_root on change_log (root_id, transaction);
create index change_log_by_age on change_log (changed_at);

-- One row: which life of the log this is (a restored copy begins a new one), and up to where it was trimmed.
create table change_feed (
    epoch               uuid    not null default gen_random_uuid(),
    trimmed_transaction xid8    not null default '0',
    trimmed_position    bigint  not null default 0,
    only_row            boolean not null default true constraint change_feed_pkey primary key constraint change_feed_one_row check (only_row)
);
insert into change_feed default values;

create function change_data(changed jsonb, silent text[]) returns jsonb language sql immutable as
$$ select jsonb_object_agg(wire_name(key), value) from jsonb_each(changed) where key <> all (silent) $$;

create function change_path(path text, changed jsonb) returns text language plpgsql immutable as
$$
declare
    place text;
begin
    for place in select (regexp_matches(path, '\{(\w+)\}', 'g'))[1] loop
        path := replace(path, '{' || place || '}', changed ->> place);
    end loop;
    return path;
end
$$;

-- Columns that are computed from others, and so no news.
create function derived_columns(of_table regclass) returns text[] language sql stable as
$$ select coalesce(array_agg(attname::text), '{}') from pg_attribute where attrelid = of_table and attnum > 0 and attgenerated <> '' $$;

-- A transaction that began early may wait for a record that a later one has just changed. Its change comes after that one, so it is filed
-- under the later number; readers get there only when both are over.
create function change_order(root uuid) returns xid8 language sql volatile as
$$ select greatest(pg_current_xact_id(), (select max(transaction) from change_log where root_id = root)) $$;

create function visibility_rank(visibility text) returns integer language sql immutable as
$$ select case visibility when 'PUBLIC' then 3 when 'PARTNER' then 2 else 1 end $$;

create function narrower(one text, other text) returns text language sql immutable as
$$ select case when visibility_rank(one) <= visibility_rank(other) then one else other end $$;

create function record_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    source change_source;
    part_source change_source;
    part jsonb;
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    changed jsonb := coalesce(after, before);
    derived text[] := derived_columns(tg_relid);
    root uuid;
    place xid8;
    seen_by text;
    formerly text;
begin
    select * into strict source from change_source where table_name = tg_table_name;
    derived := derived || source.silent;
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
    place := change_order(root);
    insert into change_log (transaction, record, action, subject, record_id, root_id, visibility, formerly, data)
    values (place,
            source.record,
            case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'deleted' end,
            change_path(source.path, changed),
            (changed ->> 'id')::uuid,
            root,
            seen_by,
            case when tg_op = 'UPDATE' and formerly <> seen_by then formerly end,
            case when tg_op <> 'DELETE' then change_data(after, derived) end);
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

-- Makes a table speak in the feed. Arguments: the table, what a row of it is called, its path in which {column} stands for a value of
-- the row, and for a part the table and the column of its root; then columns that concern no reader.
create function follow_changes(followed text, record text, path text, root_table text default null, root_column text default 'id',
                               silent text[] default '{}') returns void language plpgsql as
$$
begin
    insert into change_source values (followed, record, path, coalesce(root_table, followed), root_column, silent);
    execute format('create trigger %I after insert or update or delete on %I for each row execute function record_change()',
                   followed || '_change', followed);
    if root_table is null then
        execute format('insert into change_root select (row ->> %L)::uuid, coalesce(row ->> ''visibility'', ''PUBLIC'') '
                       'from (select to_jsonb(t) as row from %I t) as r', root_column, followed);
    end if;
end
$$;

-- Forgets what is older than the days; a reader who stopped before that is told to start again.
create function trim_changes(older_than interval) returns bigint language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    last record;
    trimmed bigint;
begin
    perform 1 from change_feed for update;
    select l.transaction, l.position into last
    from change_log l where l.changed_at < now() - older_than
    order by l.transaction desc, l.position desc limit 1;
    if not found then
        return 0;
    end if;
    delete from change_log l where (l.transaction, l.position) <= (last.transaction, last.position);
    get diagnostics trimmed = row_count;
    update change_feed set trimmed_transaction = last.transaction, trimmed_position = last.position;
    return trimmed;
end
$$;

-- For the administrator of the database, after a logical restore: transaction numbers of another server mean nothing here.
create function restart_changes() returns void language plpgsql as
$$
begin
    truncate change_log;
    update change_feed set epoch = gen_random_uuid(), trimmed_transaction = '0', trimmed_position = 0;
end
$$;
revoke execute on function restart_changes() from public;

-- The content of what the feed said of a record, where the law wants it gone.
create function forget_changes(of_record uuid) returns void language sql security definer set search_path = public, pg_temp as
$$ update change_log set data = null where record_id = of_record and data is not null $$;

revoke insert, update, delete, truncate on change_log, change_root, change_source, change_feed from "${app_role}";

select follow_changes('code_list_entry', 'code', '${service_path}/v1/codelists/{list}/{code}');
