-- The same company gets recorded twice under two spellings; likely pairs are found when a record is written, so that asking for them costs nothing.

-- A name without what does not tell records apart: legal forms, blanks, punctuation; Latin names of people in the order of the alphabet.
create function match_name(kind text, name text) returns text
    language sql immutable parallel safe
as $$
    with folded as (select search_fold(name) as text),
    bare as (
        select case
            when kind = 'organisation' then regexp_replace(
                text,
                '股份有限公司|有限责任公司|有限公司|株式会社|有限会社|合同会社|\((株|有|合)\)|\y(co|company|ltd|limited|corp|corporation|inc|llc|plc|gmbh|ag|kk)\y',
                '', 'g')
            when text ~ '^[a-z .,''-]+$' then (
                select string_agg(word, '' order by word) from regexp_split_to_table(text, '[ .,]+') word)
            else text
        end as text
        from folded
    )
    select coalesce(nullif(regexp_replace(bare.text, '[[:space:][:punct:]·]+', '', 'g'), ''), folded.text) from folded, bare
$$;

-- What two records of the same would share; "own" is what stands in the official names and not in the aliases.
create function match_keys(kind text, subject jsonb) returns table (key text, own boolean)
    language sql stable
as $$
    select found.key, bool_or(found.own)
    from (
        select 'name:' || match_name(kind, name #>> '{}'), true from jsonb_path_query(subject -> 'names', '$.*') name
        union all
        select 'name:' || match_name(kind, alias #>> '{}'), false from jsonb_path_query(subject -> 'aliases', '$[*].*') alias
        union all
        select 'site:' || lower(substring(subject ->> 'website' from '^https?://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)')), true
        union all
        -- The characters 9 to 17 of a unified social credit code name the organisation, whoever registered it.
        select 'code:' || substr(x ->> 'id', 9, 9), true
        from jsonb_array_elements(subject -> 'external_ids') x where x ->> 'system' = 'uscc'
    ) found(key, own)
    where found.key is not null and subject ->> 'erased_at' is null
    group by found.key
$$;

create table match_key (
    kind      text    not null,
    key       text    not null,
    record_id uuid    not null,
    own       boolean not null,
    constraint match_key_pkey primary key (key, kind, record_id)
);
create index match_key_of_record on match_key (record_id);

create table likely_duplicate (
    id        uuid     not null default uuidv7() constraint likely_duplicate_pkey primary key,
    kind      text     not null,
    first_id  uuid     not null,
    second_id uuid     not null,
    -- 100 less the score, so that the likeliest stand first.
    doubt     smallint not null,
    reasons   jsonb    not null,
    constraint likely_duplicate_unique unique (first_id, second_id),
    constraint likely_duplicate_in_order check (first_id < second_id)
);
create index likely_duplicate_by_doubt on likely_duplicate (kind, doubt, id);
create index likely_duplicate_by_second on likely_duplicate (second_id);

-- Somebody looked and decided: these two are not the same. The pair is not proposed again.
create table not_duplicate (
    id         uuid        not null constraint not_duplicate_pkey primary key,
    kind       text        not null,
    first_id   uuid        not null,
    second_id  uuid        not null,
    note       text,
    version    bigint      not null,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    constraint not_duplicate_unique unique (first_id, second_id),
    constraint not_duplicate_in_order check (first_id < second_id)
);
create index not_duplicate_by_second on not_duplicate (second_id);
create trigger not_duplicate_history after insert or update or delete on not_duplicate
    for each row execute function record_history('not-duplicate', 'first_id');
create trigger not_duplicate_history_of_second after insert or update or delete on not_duplicate
    for each row execute function record_history('not-duplicate', 'second_id');

-- Proposes the pairs that records belong to. A key that more than 20 records share (the site of a portal, a family name) says nothing.
create function propose_duplicates(of_kind text, of_ids uuid[]) returns void
    language sql
as $$
    with mine as (
        select k.key, k.record_id, k.own from match_key k where k.kind = of_kind and k.record_id = any (of_ids)
    ), telling as (
        select m.key from (select distinct key from mine) m
        where (select count(*) from (select from match_key c where c.key = m.key and c.kind = of_kind limit 21) crowd) between 2 and 20
    ), shared as (
        select distinct least(mine.record_id, other.record_id) as first_id, greatest(mine.record_id, other.record_id) as second_id,
               found.reason, found.weight
        from telling
        join mine on mine.key = telling.key
        join match_key other on other.key = telling.key and other.kind = of_kind and other.record_id <> mine.record_id
        cross join lateral (
            select case
                       when mine.key like 'code:%' then 'SAME_IDENTIFIER'
                       when mine.key like 'site:%' then 'SAME_WEBSITE'
                       when mine.own and other.own then 'SAME_NAME'
                       else 'SAME_ALIAS'
                   end,
                   case
                       when mine.key like 'code:%' then 0.95
                       when mine.key like 'site:%' then 0.5
                       when mine.own and other.own then case of_kind when 'organisation' then 0.8 else 0.6 end
                       else case of_kind when 'organisation' then 0.7 else 0.5 end
                   end
        ) found(reason, weight)
    ), colleagues as (
        select distinct pair.first_id, pair.second_id, 'SAME_OFFICE', 0.6
        from (select distinct first_id, second_id from shared where of_kind = 'person') pair
        join person first on first.id = pair.first_id
        join person second on second.id = pair.second_id
        cross join lateral jsonb_array_elements(first.positions) office
        where office ? 'organisationId'
          and second.positions @> jsonb_build_array(jsonb_build_object('organisationId', office -> 'organisationId'))
    )
    insert into likely_duplicate (kind, first_id, second_id, doubt, reasons)
    select of_kind, first_id, second_id,
           greatest(1, round(100 * exp(sum(ln(1 - weight)))))::smallint,
           jsonb_agg(reason order by weight desc, reason)
    from (select * from shared union all select * from colleagues) found
    where not exists (select from not_duplicate d where d.first_id = found.first_id and d.second_id = found.second_id)
    group by first_id, second_id
    on conflict on constraint likely_duplicate_unique do nothing
$$;

-- Argument: the kind of record. Only the database writes these tables, so what they say is always true of the records; a statement at a
-- time, so that an import of thousands costs little for each.
create function match_duplicates() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    touched uuid[];
begin
    if tg_op = 'INSERT' then
        touched := array(select id from fresh);
    elsif tg_op = 'DELETE' then
        touched := array(select id from gone);
    else
        -- The service writes whole rows; most changes touch nothing that tells who the record is.
        touched := array(
            select n.id
            from (select id, to_jsonb(f) as now from fresh f offset 0) n
            join (select id, to_jsonb(g) as before from gone g offset 0) o on o.id = n.id
            where exists (select from unnest('{names,aliases,website,positions,external_ids,erased_at}'::text[]) one
                          where now -> one is distinct from before -> one));
    end if;
    if tg_op <> 'INSERT' then
        delete from match_key where record_id = any (touched);
        delete from likely_duplicate where first_id = any (touched);
        delete from likely_duplicate where second_id = any (touched);
    end if;
    if tg_op = 'DELETE' then
        delete from not_duplicate where first_id = any (touched);
        delete from not_duplicate where second_id = any (touched);
    elsif cardinality(touched) > 0 then
        insert into match_key (kind, key, record_id, own)
        select tg_argv[0], k.key, n.id, k.own
        -- "offset 0" keeps the row from being made JSON once for every mention of it.
        from (select f.id, to_jsonb(f) as subject from fresh f where f.id = any (touched) offset 0) n, match_keys(tg_argv[0], n.subject) k;
        perform propose_duplicates(tg_argv[0], touched);
    end if;
    return null;
end
$$;

-- A decision takes its pair off the list, a decision taken back puts it there again.
create function keep_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if tg_op = 'DELETE' then
        perform propose_duplicates(old.kind, array[old.first_id]);
    else
        delete from likely_duplicate where first_id = new.first_id and second_id = new.second_id;
    end if;
    return null;
end
$$;

create trigger not_duplicate_decision after insert or delete on not_duplicate
    for each row execute function keep_decision();
create trigger organisation_duplicates_of_new after insert on organisation referencing new table as fresh
    for each statement execute function match_duplicates('organisation');
create trigger organisation_duplicates_of_changed after update on organisation referencing old table as gone new table as fresh
    for each statement execute function match_duplicates('organisation');
create trigger organisation_duplicates_of_gone after delete on organisation referencing old table as gone
    for each statement execute function match_duplicates('organisation');
create trigger person_duplicates_of_new after insert on person referencing new table as fresh
    for each statement execute function match_duplicates('person');
create trigger person_duplicates_of_changed after update on person referencing old table as gone new table as fresh
    for each statement execute function match_duplicates('person');
create trigger person_duplicates_of_gone after delete on person referencing old table as gone
    for each statement execute function match_duplicates('person');

insert into match_key (kind, key, record_id, own)
select 'organisation', k.key, o.id, k.own from organisation o, match_keys('organisation', to_jsonb(o)) k
union all
select 'person', k.key, p.id, k.own from person p, match_keys('person', to_jsonb(p)) k;
select propose_duplicates(kind, array_agg(distinct record_id)) from match_key group by kind;

revoke insert, update, delete, truncate on match_key, likely_duplicate from "${app_role}";

-- Dates as precise as their source, as PartialDate reads them: the first instant a date may mean, and the first after all it may mean.
create function partial_date_starts(written jsonb) returns timestamptz
    language sql stable parallel safe
as $$
    select (case written ->> 'precision'
                when 'YEAR' then ((written ->> 'value') || '-01-01')::timestamp
                when 'QUARTER' then make_timestamp(left(written ->> 'value', 4)::int, right(written ->> 'value', 1)::int * 3 - 2, 1, 0, 0, 0)
                when 'MONTH' then ((written ->> 'value') || '-01')::timestamp
                when 'HALF_DAY' then (written ->> 'value')::timestamp
                    + case written ->> 'half' when 'PM' then interval '12 hours' else interval '0' end
                else (written ->> 'value')::timestamp
            end) at time zone coalesce(written ->> 'timeZone', 'Asia/Shanghai')
$$;

create function partial_date_ends(written jsonb) returns timestamptz
    language sql stable parallel safe
as $$
    select (partial_date_starts(written) at time zone coalesce(written ->> 'timeZone', 'Asia/Shanghai')
            + case written ->> 'precision'
                  when 'YEAR' then interval '1 year'
                  when 'QUARTER' then interval '3 months'
                  when 'MONTH' then interval '1 month'
                  when 'HALF_DAY' then interval '12 hours'
                  when 'MINUTE' then interval '1 minute'
                  else interval '1 day'
              end) at time zone coalesce(written ->> 'timeZone', 'Asia/Shanghai')
$$;

-- Whether one of the offices at the organisation may have been held between the two instants; an open end is open.
create function office_held(positions jsonb, organisation text, begins timestamptz, ends timestamptz) returns boolean
    language sql stable parallel safe
as $$
    select exists (
        select from jsonb_array_elements(positions) office
        where office ->> 'organisationId' = organisation
          and (office -> 'from' is null or partial_date_starts(office -> 'from') < ends)
          and (office -> 'to' is null or partial_date_ends(office -> 'to') > begins))
$$;
