-- Who did what, from where and why is one list for the auditor. Reading what is not for everybody is part of it, and no service can rewrite a line of it.
alter table history add column kind text, add column client text, add column gives_reason boolean not null default false;
comment on column history.kind is 'table that changed; unknown for changes from before this was noted';
create index history_in_time on history (changed_at, id);
create index history_of_actor on history (actor, changed_at, id);
create index history_of_client on history (client, changed_at, id) where client is not null;
create index history_of_request on history (request_id, changed_at, id) where request_id is not null;
create index history_with_reason on history (request_id, sequence) where gives_reason;

create table read_log (
    id         uuid        not null default uuidv7() constraint read_log_pkey primary key,
    record_id  uuid,
    path       text        not null,
    records    integer     not null constraint read_log_counts check (records >= 0),
    read_at    timestamptz not null default clock_timestamp(),
    actor      text        not null,
    request_id text        not null,
    client     text
);
create index read_log_in_time on read_log (read_at, id);
create index read_log_of_record on read_log (record_id, read_at, id) where record_id is not null;
create index read_log_of_actor on read_log (actor, read_at, id);
create index read_log_of_client on read_log (client, read_at, id) where client is not null;
create index read_log_of_request on read_log (request_id, read_at, id);
revoke update, delete, truncate on read_log from "${app_role}";

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
    insert into history (record_id, part, part_id, action, changes, actor, request_id, kind, client, gives_reason)
    values ((subject ->> tg_argv[1])::uuid,
            nullif(tg_argv[0], ''),
            case when tg_argv[0] <> '' then (subject ->> 'id')::uuid end,
            case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
            coalesce(noted, '[]'),
            coalesce(nullif(current_setting('app.actor', true), ''), session_user),
            nullif(current_setting('app.request', true), ''),
            tg_table_name,
            nullif(current_setting('app.client', true), ''),
            after ?| '{reason,status_reason,withdrawal_reason,decision_reason,correction_reason}'::text[] and given_reason(noted) is not null);
    return null;
end
$$;

-- The reason that a change states, if one of its fields is one.
create function given_reason(changes jsonb) returns text language sql immutable as
$$
    select c -> 'new' #>> '{}'
    from jsonb_array_elements(changes) c
    where (c ->> 'field' = 'reason' or c ->> 'field' like '%Reason') and jsonb_typeof(c -> 'new') = 'string'
    limit 1
$$;

-- What one request did has one reason, wherever it was written down: a step of a project says why the project is in another stage.
create view audit_entry as
select h.id, h.changed_at as happened_at, h.actor, h.action, h.record_id, h.kind, h.part, h.part_id, h.changes,
       coalesce(given_reason(h.changes),
                (select given_reason(o.changes) from history o where o.request_id = h.request_id and o.gives_reason order by o.sequence limit 1)) as reason,
       h.request_id, h.client, null::text as path, null::integer as records
from history h
union all
select r.id, r.read_at, r.actor, 'READ', r.record_id, null, null, null, '[]'::jsonb, null, r.request_id, r.client, r.path, r.records
from read_log r;
grant select on audit_entry to "${app_role}";
