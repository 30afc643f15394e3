-- Who did what, from where and why is one list for the auditor. Reading what is not for everybody is part of it, and no service can rewrite a line of it.
-- Defaults, so that whatever writes history notes them.
alter table history
    add column client text default nullif(current_setting('app.client', true), ''),
    add column path   text default nullif(current_setting('app.path', true), '');
create index history_in_time on history (changed_at, id);
create index history_of_actor on history (actor, changed_at, id);
create index history_of_client on history (client, changed_at, id) where client is not null;
create index history_of_request on history (request_id, changed_at, id) where request_id is not null;
create index history_with_reason on history (request_id, sequence)
    where changes @? '$[*] ? (@.field like_regex "(^r|R)eason$" && @.new.type() == "string")';

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
select h.id, h.changed_at as happened_at, h.actor, h.action, h.record_id, h.part, h.part_id, h.changes,
       coalesce(given_reason(h.changes),
                (select given_reason(o.changes) from history o where o.request_id = h.request_id
                 and o.changes @? '$[*] ? (@.field like_regex "(^r|R)eason$" && @.new.type() == "string")' order by o.sequence limit 1)) as reason,
       h.request_id, h.client, h.path, null::integer as records
from history h
union all
select r.id, r.read_at, r.actor, 'READ', r.record_id, null, null, '[]'::jsonb, null, r.request_id, r.client, r.path, r.records
from read_log r;
grant select on audit_entry to "${app_role}";
