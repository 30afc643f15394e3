-- The same project comes in twice: once from the district, once from the delegation. Folded names and keys of investors are kept
-- beside the printed ones, so that an index finds what looks alike among all projects.
create function folded_name(input text) returns text
    language sql immutable strict parallel safe
    return nullif(trim(regexp_replace(
        lower(normalize(input, NFKC)), '[\s[:punct:]　-〿！-／：-＠［-｀｛-･]+', ' ', 'g')), '');

-- Whether a source writes 村田制作所 or 株式会社村田制作所, Sample Works or Sample Works Co., Ltd.: it is the same investor.
create function folded_organisation(input text) returns text
    language sql immutable strict parallel safe
    return coalesce(
        nullif(trim(regexp_replace(
            folded_name(input),
            '(股份有限公司|有限责任公司|有限公司|株式会社|有限会社|合同会社|\m(co|ltd|inc|corp|corporation|company|limited|gmbh|llc|kk|plc)\M|\s)+',
            ' ', 'g')), ''),
        folded_name(input));

create function investor_keys(investors jsonb) returns text[]
    language sql immutable strict parallel safe
    return (
        select coalesce(array_agg(distinct k.key) filter (where k.key is not null), '{}')
        from (select 'id:' || (jsonb_path_query(investors, '$[*].organisationId') #>> '{}') as key
              union all
              select 'name:' || folded_organisation(jsonb_path_query(investors, '$[*].name.*') #>> '{}')) as k);

-- The first instant that a date of any precision may mean, and the first one after it.
create function partial_date_earliest(input jsonb) returns timestamptz
    language sql immutable strict parallel safe
    return timezone(coalesce(input ->> 'timeZone', 'Asia/Shanghai'), make_timestamp(
        substr(input ->> 'value', 1, 4)::integer,
        case input ->> 'precision'
            when 'YEAR' then 1
            when 'QUARTER' then substr(input ->> 'value', 7, 1)::integer * 3 - 2
            else substr(input ->> 'value', 6, 2)::integer end,
        case when input ->> 'precision' in ('DAY', 'HALF_DAY', 'MINUTE')
            then substr(input ->> 'value', 9, 2)::integer else 1 end,
        case when input ->> 'precision' = 'MINUTE' then substr(input ->> 'value', 12, 2)::integer
            when input ->> 'half' = 'PM' then 12 else 0 end,
        case when input ->> 'precision' = 'MINUTE' then substr(input ->> 'value', 15, 2)::integer else 0 end,
        0));

create function partial_date_latest(input jsonb) returns timestamptz
    language sql immutable strict parallel safe
    return timezone(
        coalesce(input ->> 'timeZone', 'Asia/Shanghai'),
        timezone(coalesce(input ->> 'timeZone', 'Asia/Shanghai'), partial_date_earliest(input))
            + case input ->> 'precision'
                when 'YEAR' then interval '1 year'
                when 'QUARTER' then interval '3 months'
                when 'MONTH' then interval '1 month'
                when 'DAY' then interval '1 day'
                when 'HALF_DAY' then interval '12 hours'
                else interval '1 minute' end);

alter table stage_record
    add column effective_from timestamptz generated always as (partial_date_earliest(effective_date)) stored;
create index stage_record_by_stage_date on stage_record (stage, effective_from);

alter table project
    add column investor_keys text[] generated always as (investor_keys(investors)) stored,
    add column name_zh text generated always as (folded_name(coalesce(name ->> 'zh-Hans', name ->> 'zh-Hant'))) stored,
    add column name_ja text generated always as (folded_name(name ->> 'ja')) stored,
    add column name_en text generated always as (folded_name(name ->> 'en')) stored;
create index project_by_investor on project using gin (investor_keys);
create index project_like_name_zh on project using gin (name_zh gin_trgm_ops);
create index project_like_name_ja on project using gin (name_ja gin_trgm_ops);
create index project_like_name_en on project using gin (name_en gin_trgm_ops);

-- What the database derives is no change that somebody made.
drop trigger project_history on project;
create trigger project_history after insert or update or delete on project
    for each row execute function record_history(
        '', 'id', 'agreed_amount', 'agreed_currency', 'stage_since_from', 'investor_keys', 'name_zh', 'name_ja', 'name_en');
drop trigger stage_record_history on stage_record;
create trigger stage_record_history after insert or update or delete on stage_record
    for each row execute function record_history('stages', 'project_id', 'effective_from');
