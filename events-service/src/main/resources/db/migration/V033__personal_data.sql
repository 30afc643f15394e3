-- Whoever is recorded may say that the name is not to be published, ask what is held, and ask to be forgotten; events stay whole.
alter table person rename column visibility to wanted_visibility;
alter table person
    add column consent jsonb not null default '{"status": "UNKNOWN"}',
    add column erased_at timestamptz,
    -- Who may read the record, whatever way leads to it: what the editor wanted, where the person agreed or a published source names
    -- the person and the person did not refuse; else staff only.
    add column visibility text not null generated always as (
        case
            when consent ->> 'status' = 'GIVEN' then wanted_visibility
            when consent ->> 'status' = 'UNKNOWN' and sources @? '$[*].publisher' then wanted_visibility
            else 'INTERNAL'
        end) stored,
    add constraint person_consent_known check (consent ->> 'status' in ('GIVEN', 'WITHHELD', 'UNKNOWN'));

drop trigger person_history on person;
create trigger person_history after insert or update or delete on person
    for each row execute function record_history('', 'id', 'search_content', 'search_tokens');

-- What a row says of a person beside naming them goes with the person.
comment on column participation.title is 'personal data by person_id';

-- The same inside a list of objects: 'refers to …; personal data title by personId'.
create view personal_column as
select a.attrelid::regclass::text as table_name, a.attname::text as column_name, said.parts[1] as member, said.parts[2] as named_by
from pg_description d
join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
cross join lateral regexp_match(d.description, 'personal data(?: (\w+))? by (\w+)$') as said(parts)
where d.classoid = 'pg_class'::regclass and said.parts is not null;

create table person_erasure (
    id        uuid        not null default uuidv7() constraint person_erasure_pkey primary key,
    person_id uuid        not null,
    reason    text        not null,
    erased_at timestamptz not null default now(),
    erased_by text        not null
);
create index person_erasure_of_person on person_erasure (person_id);
create trigger person_erasure_history after insert on person_erasure
    for each row execute function record_history('erasure', 'person_id', 'erased_at', 'erased_by');

-- A row under the names that clients know, without what is derived.
create function wire_row(found jsonb) returns jsonb
    language sql immutable
as $$
    select jsonb_object_agg(wire_name(key), value) from jsonb_each(found) where key not in ('search_content', 'search_tokens')
$$;

-- All that is held about a person: the record, what names it in every table, its history and that of what names it, what was merged into it.
create function personal_data(person uuid) returns jsonb
    language plpgsql stable
as $$
declare
    reference record_reference;
    rows jsonb;
    named jsonb := '{}';
    parts uuid[] := '{}';
    self constant uuid[] := array[person] || array(select id from merged_record where survivor_id = person);
begin
    for reference in select * from record_reference r where r.target = 'person' order by r.table_name, r.column_name loop
        execute format('select jsonb_agg(wire_row(to_jsonb(t)) order by t.id) from %s t where %s',
                       reference.table_name, reference_condition(reference, '$1')) into rows using person;
        if rows is not null then
            named := named || jsonb_build_object(wire_name(reference.table_name),
                coalesce(named -> wire_name(reference.table_name), '[]') || rows);
            parts := parts || array(select (e ->> 'id')::uuid from jsonb_array_elements(rows) e);
        end if;
    end loop;
    return jsonb_build_object(
        'record', (select wire_row(to_jsonb(p)) from person p where p.id = person),
        'namedBy', named,
        'mergedFrom', (select coalesce(jsonb_agg(wire_row(to_jsonb(m)) order by m.merged_at, m.id), '[]')
                       from merged_record m where m.survivor_id = person),
        'likelyDuplicates', (select coalesce(jsonb_agg(wire_row(to_jsonb(d)) order by d.id), '[]')
                             from likely_duplicate d where person in (d.first_id, d.second_id)),
        'notDuplicates', (select coalesce(jsonb_agg(wire_row(to_jsonb(d)) order by d.id), '[]')
                          from not_duplicate d where person in (d.first_id, d.second_id)),
        'history', (select coalesce(jsonb_agg(wire_row(to_jsonb(h)) order by h.sequence), '[]')
                    from (select * from history where record_id = any (self)
                          union select p.* from unnest(parts) row_id join history p on p.part_id = row_id) h));
end
$$;
create index history_of_part on history (part_id) where part_id is not null;

-- A list of objects in which those that name one of the people no longer say this of them.
create function without_member(list jsonb, named_by text, people text[], member text) returns jsonb
    language sql immutable
as $$
    select coalesce(jsonb_agg(case when e ->> named_by = any (people) then e - member else e end order by n), '[]')
    from jsonb_array_elements(list) with ordinality x(e, n)
$$;

-- Empties what rows say of a person beside naming them.
create function clear_personal_columns(person uuid, actor text) returns void
    language plpgsql
as $$
declare
    personal personal_column;
    emptied text;
    concerned text;
begin
    for personal in select * from personal_column order by table_name, column_name loop
        if personal.member is null then
            emptied := 'null';
            concerned := format('%I = $1 and %I is not null', personal.named_by, personal.column_name);
        else
            emptied := format('without_member(%I, %L, array[$1::text], %L)', personal.column_name, personal.named_by, personal.member);
            concerned := format('%I @> jsonb_build_array(jsonb_build_object(%L, $1))', personal.column_name, personal.named_by);
        end if;
        execute format('update %s set %I = %s, version = version + 1, updated_at = now(), updated_by = $2 where %s',
                       personal.table_name, personal.column_name, emptied, concerned) using person, actor;
    end loop;
end
$$;

-- Takes out of the history and of other tables what the record of an erased person no longer says. The service cannot rewrite history;
-- it may ask for this one thing, and only for a person whom it has marked as erased in the same way as everybody can see.
create function forget_person(person uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    personal personal_column;
    column_said text;
    self constant uuid[] := array[person] || array(select id from merged_record where survivor_id = person);
begin
    if not exists (select from person p where p.id = person and p.erased_at is not null) then
        raise exception 'person % is not erased', person;
    end if;
    for personal in select * from personal_column loop
        column_said := wire_name(personal.column_name);
        -- What named the person once and is gone, or names another one now, is found too.
        update history h
        set changes = (select jsonb_agg(case when c ->> 'field' = column_said
                                             then jsonb_build_object('field', column_said, 'old', null, 'new', null) else c end)
                       from jsonb_array_elements(h.changes) c)
        where h.changes @> jsonb_build_array(jsonb_build_object('field', column_said))
          and case when personal.member is null
                   then h.part_id in (select g.part_id from history g, unnest(self) one
                                      where g.changes @> jsonb_build_array(jsonb_build_object('field', wire_name(personal.named_by), 'new', one)))
                   else exists (select from unnest(self) one where position(one::text in h.changes::text) > 0) end;
        if personal.member is null then
            update change_log l
            set data = data || jsonb_build_object(column_said, null)
            where l.record_id in (select g.part_id from history g, unnest(self) one
                                  where g.changes @> jsonb_build_array(jsonb_build_object('field', wire_name(personal.named_by), 'new', one)))
              and l.data ? column_said;
        else
            update change_log l
            set data = data || jsonb_build_object(column_said,
                                                  without_member(l.data -> column_said, personal.named_by, self::text[], personal.member))
            where jsonb_typeof(l.data -> column_said) = 'array'
              and exists (select from jsonb_array_elements(l.data -> column_said) e where e ->> personal.named_by = any (self::text[]));
        end if;
    end loop;
    update history h
    set changes = (select coalesce(jsonb_agg(jsonb_build_object('field', c -> 'field', 'old', null, 'new', null)), '[]')
                   from jsonb_array_elements(h.changes) c)
    where h.record_id = any (self);
    -- Readers of the feed learn of the erasure; what it said of the record before is forgotten.
    update change_log l set data = null where l.record_id = any (self) and l.data ->> 'erasedAt' is null;
    update merged_record set names = null where survivor_id = person;
    delete from idempotency_key k using unnest(self) one where k.location = '/events/v1/people/' || one;
end
$$;
revoke execute on function forget_person(uuid) from public;
grant execute on function forget_person(uuid) to "${app_role}";
