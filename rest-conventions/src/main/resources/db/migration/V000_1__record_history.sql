-- Who changed what is noted by the database itself, so that no path around the services leaves a gap and no service can rewrite it.
create table history (
    id         uuid        not null default uuidv7() constraint history_pkey primary key,
    sequence   bigint      not null generated always as identity,
    record_id  uuid        not null,
    part       text,
    part_id    uuid,
    action     text        not null constraint history_action check (action in ('CREATED', 'CHANGED', 'DELETED')),
    changes    jsonb       not null,
    changed_at timestamptz not null default clock_timestamp(),
    actor      text        not null,
    request_id text
);
create index history_of_record on history (record_id, sequence, id);

create function wire_name(column_name text) returns text language sql immutable strict as
$$ select lower(left(camel, 1)) || substr(camel, 2) from (select replace(initcap(replace(column_name, '_', ' ')), ' ', '') as camel) as c $$;

-- Arguments: name of the part ('' for the record itself), column with the record's id, then columns that are derived and not noted.
create function record_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
    after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
    subject jsonb := case when tg_op = 'DELETE' then before else after end;
    silent text[] := array['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', tg_argv[1]] || coalesce(tg_argv[2:], '{}');
    noted jsonb;
begin
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

revoke insert, update, delete, truncate on history from "${app_role}";
