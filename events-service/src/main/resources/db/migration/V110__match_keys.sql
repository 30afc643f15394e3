-- An import writes organisations by the ten thousand: a name is folded once for its key, where the check for an empty one folded it once
-- more and a query was begun for each, and nothing is proposed while it is only rehearsed.
create or replace function match_name(kind text, name text) returns text
    language plpgsql immutable parallel safe
as $$
declare
    folded constant text := search_fold(name);
    bare text := folded;
begin
    if kind = 'organisation' then
        bare := regexp_replace(
            bare,
            '股份有限公司|有限责任公司|有限公司|株式会社|有限会社|合同会社|\((株|有|合)\)|\y(co|company|ltd|limited|corp|corporation|inc|llc|plc|gmbh|ag|kk)\y',
            '', 'g');
    elsif bare ~ '^[a-z .,''-]+$' then
        bare := (select string_agg(word, '' order by word) from regexp_split_to_table(bare, '[ .,]+') word);
    end if;
    return coalesce(nullif(regexp_replace(bare, '[[:space:][:punct:]·]+', '', 'g'), ''), folded);
end
$$;

create or replace function match_keys(kind text, subject jsonb) returns table (key text, own boolean)
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
        -- Keeps the condition below from being computed inside, for each key a second time.
        offset 0
    ) found(key, own)
    where found.key is not null and subject ->> 'erased_at' is null
    group by found.key
$$;

create or replace function match_duplicates() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    touched uuid[];
begin
    if rehearsing() then
        return null;
    end if;
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
