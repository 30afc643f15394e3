-- An erased person's name stood on in sheets that had come in, in answers kept for repeats and in what was searched for; and texts that name the
-- person could be mended, but not what had been noted of them before.
comment on table person is 'keeps its names: a person is erased as such';
comment on table organisation is 'keeps its names: a company may be called after its founder';

-- Every name under which a person is or was on record, also as one of two that became one.
create function person_names(person uuid) returns text[] language sql stable as
$$
with self as (select person as id union select id from merged_record where survivor_id = person),
said as (
    select p.names as value from person p where p.id = person
    union all select p.aliases from person p where p.id = person
    union all select m.names from merged_record m where m.survivor_id = person
    union all
    select unnest(array[c -> 'old', c -> 'new']) from history h join self on self.id = h.record_id, jsonb_array_elements(h.changes) c
    where h.part is null and c ->> 'field' in ('names', 'aliases')
)
select coalesce(array_agg(distinct name order by name), '{}')
from (select btrim(text #>> '{}') as name from said, jsonb_path_query(said.value, '$.**') text where jsonb_typeof(text) = 'string') names
where char_length(name) >= 2
$$;

create or replace function forget_person(person uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    personal personal_column;
    column_said text;
    self constant uuid[] := array[person] || array(select id from merged_record where survivor_id = person);
    any_id constant text := array_to_string(self, '|');
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
    -- Sheets and kept answers that are about the person without the name: titles, offices, identifiers.
    delete from import i
    where exists (select from import_row r
                  where r.import_id = i.id
                    and (r.record_id = any (self) or r.parent_id = any (self) or r.request::text ~ any_id or r.cells::text ~ any_id));
    delete from idempotency_key k
    where k.body is not null and convert_from(k.body, 'UTF8') ~ any_id;
end
$$;
