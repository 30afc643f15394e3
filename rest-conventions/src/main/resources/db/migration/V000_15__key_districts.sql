-- A district's system that cannot ask for tokens changes what is that district's and nothing else, as the district's people do.
alter table api_key add column districts jsonb constraint api_key_districts_named
    check (jsonb_typeof(districts) = 'array' and districts <> '[]');
