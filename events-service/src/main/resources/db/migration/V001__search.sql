-- Chinese has no blanks between words and two characters are a word, so search compares pairs of characters through an index.

-- Every text inside the given JSON values (names, aliases, titles in all their languages), one a line, as search compares them.
create function search_text(variadic parts jsonb[]) returns text
    language sql immutable parallel safe
as $$
    select coalesce(string_agg(lower(normalize(words #>> '{}', NFKC)), E'\n'), '')
    from unnest(parts) part, jsonb_path_query(part, '$.**') words
    where jsonb_typeof(words) = 'string'
$$;

-- All single characters and pairs of neighbouring characters of a text, blanks left out.
create function search_grams(content text) returns text[]
    language sql immutable parallel safe cost 1000
as $$
    with characters as (
        select one, lead(one) over (order by place) as next
        from unnest(string_to_array(content, null)) with ordinality split(one, place)
    )
    select coalesce(array_agg(distinct gram), '{}')
    from characters, lateral (values (one), (one || next)) grams(gram)
    where gram is not null and gram !~ '\s'
$$;

-- The words a caller asked for, as patterns that must all be met; they make the pairs' rough answer exact.
create function search_patterns(query text) returns text[]
    language sql immutable parallel safe
as $$
    select coalesce(array_agg('%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), '{}')
    from regexp_split_to_table(lower(normalize(query, NFKC)), '\s+') word
    where word <> ''
$$;

-- The pairs that a text must contain to be an answer.
create function search_query(query text) returns text[]
    language sql immutable parallel safe
as $$ select search_grams(lower(normalize(query, NFKC))) $$;
