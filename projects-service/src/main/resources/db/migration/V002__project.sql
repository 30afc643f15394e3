-- A project is followed for years, from the first talk to full production. What the source printed (the agreed
-- investment, dates known to the month) is kept as printed; columns made of it serve filters and order only.
create sequence project_code;

-- Searching Chinese by trigrams scans the table for two-character words. Single characters and pairs of neighbours of
-- every word, in an index for arrays, find them at once.
create function text_terms(input text) returns text[]
    language sql immutable strict parallel safe
    return (
        select coalesce(array_agg(distinct substr(w.word, g.at, g.width)), '{}')
        from regexp_split_to_table(lower(input), '[\s[:punct:]　-〿！-／：-＠［-｀｛-･]+') as w (word),
             lateral (
                 select at, width
                 from generate_series(1, length(w.word)) as at, generate_series(1, 2) as width
                 where at + width - 1 <= length(w.word)) as g);

-- A word that is looked for asks for its pairs; only a word of one character asks for the character. Without any word
-- there is nothing to look for: null, which nothing matches.
create function query_terms(input text) returns text[]
    language sql immutable strict parallel safe
    return (
        select array_agg(distinct substr(w.word, g.at, least(length(w.word), 2)))
        from regexp_split_to_table(lower(input), '[\s[:punct:]　-〿！-／：-＠［-｀｛-･]+') as w (word),
             lateral generate_series(1, greatest(length(w.word) - 1, least(length(w.word), 1))) as g (at));

-- A project is looked for by its own names and those of its investors, in every language.
create function project_terms(name jsonb, investors jsonb) returns text[]
    language sql immutable strict parallel safe
    return (
        select coalesce(array_agg(distinct t.term), '{}')
        from (select jsonb_path_query(name, '$.*') #>> '{}' as value
              union all
              select jsonb_path_query(investors, '$[*].name.*') #>> '{}') as texts,
             lateral unnest(text_terms(texts.value)) as t (term));

create table project (
    id                     uuid        primary key,
    code                   text        not null,
    name                   jsonb       not null,
    kind                   text        not null,
    track                  text        not null,
    stage                  text        not null,
    stage_since            jsonb,
    stage_since_from       timestamptz not null,
    status                 text        not null,
    status_reason          text,
    sector                 text        collate "C",
    chain_roles            jsonb       not null default '[]',
    key_level              text,
    plan_year              integer,
    plan_category          text,
    investors              jsonb       not null default '[]',
    origin_event_id        uuid,
    origin_outcome_id      uuid,
    first_talk             jsonb,
    district_of_first_talk text,
    district_of_landing    text,
    unit_in_charge         jsonb,
    leader_in_charge       jsonb,
    agreed_investment      jsonb,
    agreed_amount          numeric     generated always as (
        (agreed_investment ->> 'value')::numeric * (10::numeric ^ (agreed_investment ->> 'multiplier')::integer)) stored,
    agreed_currency        text        generated always as (agreed_investment ->> 'unit') stored,
    summary                jsonb,
    sample                 boolean     not null default false,
    external_ids           jsonb       not null default '[]',
    sources                jsonb       not null default '[]',
    visibility             text        not null default 'INTERNAL',
    version                bigint      not null,
    created_at             timestamptz not null,
    created_by             text        not null,
    updated_at             timestamptz not null,
    updated_by             text        not null,
    constraint project_code_unique unique (code),
    constraint project_stage_on_track foreign key (track, stage) references track_stage (track, stage),
    constraint project_status_known check (status in (
        'ON_TRACK', 'AT_RISK', 'DELAYED', 'SUSPENDED', 'TERMINATED', 'TRANSFERRED', 'DONE')),
    constraint project_key_level_known check (key_level in ('PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
    constraint project_plan_category_known check (plan_category in ('NEW_START', 'COMPLETION', 'CONTINUING', 'RESERVE')),
    constraint project_plan_category_has_year check (plan_category is null or plan_year is not null),
    constraint project_outcome_has_event check (origin_outcome_id is null or origin_event_id is not null),
    constraint project_agreed_not_negative check (agreed_amount >= 0),
    constraint project_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL'))
);

-- Every filter and order of the list. The id settles ties, so that a cursor seeks and never skips.
create index project_by_updated on project (updated_at, id);
create index project_by_stage_since on project (stage_since_from, id);
create index project_by_kind on project (kind, code);
create index project_by_stage on project (track, stage, code);
create index project_by_stage_alone on project (stage, code);
create index project_by_status on project (status, code);
create index project_by_sector on project (sector, code);
create index project_by_landing on project (district_of_landing, code);
create index project_by_first_talk on project (district_of_first_talk, code);
create index project_by_key_level on project (key_level, code) where key_level is not null;
create index project_by_plan on project (plan_year, plan_category, code) where plan_year is not null;
create index project_by_origin_event on project (origin_event_id, code) where origin_event_id is not null;
create index project_by_agreed on project (agreed_currency, agreed_amount, id) where agreed_amount is not null;
create index project_samples on project (code) where sample;
create index project_by_visibility on project (visibility, code);
create index project_by_source on project using gin (sources jsonb_path_ops);
create index project_by_external_id on project using gin (external_ids jsonb_path_ops);
create index project_by_term on project using gin (project_terms(name, investors));

create trigger project_history after insert or update or delete on project
    for each row execute function record_history('', 'id', 'agreed_amount', 'agreed_currency', 'stage_since_from');
create trigger project_external_ids after insert or delete or update of external_ids on project
    for each row execute function sync_external_ids('project', '/projects/v1/projects/{id}');
