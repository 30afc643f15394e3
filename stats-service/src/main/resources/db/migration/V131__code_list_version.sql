-- Who has copied a code list wants to know whether it has changed since, and what it held before: each list has versions, kept as the
-- codes that each of them changed. A new or retired code is a minor version, other words or another order for it a patch.
create table code_list_version (
    list        text        not null,
    number      int         not null,
    version     text        not null,
    recorded_at timestamptz not null default now(),
    recorded_by text        not null default coalesce(nullif(current_setting('app.actor', true), ''), 'service'),
    constraint code_list_version_pk primary key (list, number),
    constraint code_list_version_once unique (list, version),
    constraint code_list_version_form check (version ~ '^[0-9]+\.[0-9]+\.[0-9]+$')
);

create table code_list_state (
    list        text    not null,
    code        text    not null,
    labels      jsonb   not null,
    parent_code text,
    position    int     not null,
    retired     boolean not null,
    since       int     not null,
    until       int,
    constraint code_list_state_pk primary key (list, code, since),
    constraint code_list_state_since foreign key (list, since) references code_list_version (list, number),
    constraint code_list_state_until foreign key (list, until) references code_list_version (list, number),
    constraint code_list_state_ends_after_start check (until > since)
);
comment on column code_list_state.until is 'First version in which the code is no more what it is here';
create unique index code_list_state_open on code_list_state (list, code) where until is null;
create index code_list_state_by_end on code_list_state (list, until);

create function keep_code_list(of_list text) returns void language plpgsql as $$
declare
    newest code_list_version;
    parts  int[];
    grows  boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended('code_list_version:' || of_list, 0));
    select bool_or(s.code is null or e.code is null or (s.retired, s.parent_code) is distinct from (e.retired, e.parent_code))
    into grows
    from (select * from code_list_entry where list = of_list) e
    full join (select * from code_list_state where list = of_list and until is null) s on s.code = e.code
    where (s.labels, s.parent_code, s.position, s.retired) is distinct from (e.labels, e.parent_code, e.position, e.retired);
    if grows is null then
        return;
    end if;
    select * into newest from code_list_version where list = of_list order by number desc limit 1;
    if newest.list is null then
        insert into code_list_version (list, number, version) values (of_list, 1, '1.0.0') returning * into newest;
    elsif newest.recorded_at <> now() then
        parts := string_to_array(newest.version, '.')::int[];
        insert into code_list_version (list, number, version)
        values (of_list, newest.number + 1, case when grows
            then format('%s.%s.0', parts[1], parts[2] + 1) else format('%s.%s.%s', parts[1], parts[2], parts[3] + 1) end)
        returning * into newest;
    end if;
    -- What one transaction changes more than once is one version.
    delete from code_list_state s where s.list = of_list and s.since = newest.number and s.until is null and not exists
        (select from code_list_entry e where e.list = s.list and e.code = s.code
            and (e.labels, e.parent_code, e.position, e.retired) is not distinct from (s.labels, s.parent_code, s.position, s.retired));
    update code_list_state s set until = newest.number where s.list = of_list and s.until is null and not exists
        (select from code_list_entry e where e.list = s.list and e.code = s.code
            and (e.labels, e.parent_code, e.position, e.retired) is not distinct from (s.labels, s.parent_code, s.position, s.retired));
    insert into code_list_state (list, code, labels, parent_code, position, retired, since)
    select e.list, e.code, e.labels, e.parent_code, e.position, e.retired, newest.number
    from code_list_entry e where e.list = of_list and not exists
        (select from code_list_state s where s.list = e.list and s.code = e.code and s.until is null);
end $$;

create function keep_code_lists() returns trigger language plpgsql as $$
begin
    perform keep_code_list(list) from (select distinct list from touched order by list) changed;
    return null;
end $$;
create trigger code_list_entry_added after insert on code_list_entry
    referencing new table as touched for each statement execute function keep_code_lists();
create trigger code_list_entry_changed after update on code_list_entry
    referencing new table as touched for each statement execute function keep_code_lists();
create trigger code_list_entry_removed after delete on code_list_entry
    referencing old table as touched for each statement execute function keep_code_lists();

select keep_code_list(list) from (select distinct list from code_list_entry order by list) existing;
