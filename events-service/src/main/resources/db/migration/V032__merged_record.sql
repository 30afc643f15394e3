-- What was recorded twice becomes one record; the old id leads to it for ever, and whatever named the old one names it.
create table merged_record (
    id          uuid        not null constraint merged_record_pkey primary key,
    kind        text        not null,
    code        text        not null,
    names       jsonb,
    survivor_id uuid        not null,
    reason      text,
    merged_at   timestamptz not null default now(),
    merged_by   text        not null,
    constraint merged_record_is_another check (survivor_id <> id)
);
create index merged_record_by_survivor on merged_record (survivor_id);

-- Both histories tell of it: the survivor's as a part, the old one's as its last change.
create trigger merged_record_history_of_survivor after insert on merged_record
    for each row execute function record_history('merge', 'survivor_id', 'merged_at', 'merged_by');
create trigger merged_record_history after insert or update on merged_record
    for each row execute function record_history('merge', 'id', 'code', 'names', 'kind', 'merged_at', 'merged_by');

-- Columns that name records without a foreign key say so, so that merging and erasing find them: 'refers to person' (an id or a list of
-- ids), 'refers to person by personId, organisation by organisationId' (a list of objects with such members).
comment on column itinerary_item.host_person_ids is 'refers to person';
comment on column exhibit_section.lead_person_ids is 'refers to person';
comment on column person.positions is 'refers to organisation by organisationId';

-- Every column that names an organisation or a person: foreign keys, and what the comments say.
create view record_reference as
select f.confrelid::regclass::text as target, f.conrelid as table_id, a.attnum as column_number,
       f.conrelid::regclass::text as table_name, a.attname::text as column_name, null::text as member
from pg_constraint f
join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
where f.contype = 'f' and f.confrelid in ('organisation'::regclass, 'person'::regclass)
union
select named.parts[1], a.attrelid, a.attnum, a.attrelid::regclass::text, a.attname::text, named.parts[2]
from pg_description d
join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
cross join lateral regexp_matches(split_part(d.description, ';', 1), '(organisation|person)(?: by (\w+))?', 'g') as named(parts)
where d.classoid = 'pg_class'::regclass and d.description like 'refers to %';

-- The condition under which a row names the record, by the form of the column: one id, a list of ids, a list of objects.
create function reference_condition(reference record_reference, record text) returns text
    language sql stable
as $$
    select case
        when reference.member is not null
            then format('%I @> jsonb_build_array(jsonb_build_object(%L, %s))', reference.column_name, reference.member, record)
        when (select atttypid = 'uuid[]'::regtype from pg_attribute
              where attrelid = reference.table_id and attnum = reference.column_number)
            then format('%I @> array[%s]', reference.column_name, record)
        else format('%I = %s', reference.column_name, record)
    end
$$;

-- Makes every row that names the old record name the survivor: one statement for each column of the catalogue, whatever the number of rows.
create function move_references(of_kind text, old_id uuid, new_id uuid, actor text) returns void
    language plpgsql
as $$
declare
    reference record_reference;
    condition text;
    moved text;
    counted text;
begin
    for reference in select * from record_reference r where r.target = of_kind order by r.table_name, r.column_name loop
        condition := reference_condition(reference, '$1');
        moved := case
            when reference.member is not null then format(
                '(select jsonb_agg(case when e ->> %1$L = $1::text then jsonb_set(e, array[%1$L], to_jsonb($2)) else e end order by n) '
                'from jsonb_array_elements(%2$I) with ordinality x(e, n))', reference.member, reference.column_name)
            when condition like '%array[$1]' then format(
                '(select array_agg(e order by n) from (select e, min(n) as n from unnest(array_replace(%I, $1, $2)) '
                'with ordinality x(e, n) group by e) distinct_ones)', reference.column_name)
            else '$2'
        end;
        counted := case
            when exists (select from pg_attribute where attrelid = reference.table_id and attname = 'version' and not attisdropped)
                then ', version = version + 1, updated_at = now(), updated_by = $3'
            else ''
        end;
        execute format('update %s set %I = %s%s where %s', reference.table_name, reference.column_name, moved, counted, condition)
            using old_id, new_id, actor;
    end loop;
end
$$;
