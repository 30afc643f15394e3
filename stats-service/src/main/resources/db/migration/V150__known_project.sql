-- What the city's projects come to is reckoned here from what projects-service tells of them: this copy is all that is kept of a project,
-- who invests and what the place is called stay there.
create function first_day(partial jsonb) returns date
    language sql immutable parallel safe
    return case partial ->> 'precision'
        when 'YEAR' then make_date(cast(partial ->> 'value' as integer), 1, 1)
        when 'QUARTER' then make_date(
            cast(left(partial ->> 'value', 4) as integer), cast(right(partial ->> 'value', 1) as integer) * 3 - 2, 1)
        when 'MONTH' then make_date(
            cast(left(partial ->> 'value', 4) as integer), cast(substr(partial ->> 'value', 6, 2) as integer), 1)
        else make_date(
            cast(left(partial ->> 'value', 4) as integer), cast(substr(partial ->> 'value', 6, 2) as integer),
            cast(substr(partial ->> 'value', 9, 2) as integer))
    end;

create table known_project (
    id         uuid    not null constraint known_project_pkey primary key,
    kind       text    not null,
    track      text    not null,
    stage      text    not null,
    sector     text,
    district   text,
    agreed     jsonb,
    amount     numeric generated always as (
        trim_scale((agreed ->> 'value')::numeric * (10::numeric ^ (agreed ->> 'multiplier')::integer))) stored,
    currency   text    generated always as (agreed ->> 'unit') stored,
    qualifier  text    generated always as (coalesce(agreed ->> 'qualifier', 'EXACT')) stored,
    sample     boolean not null,
    visibility text    not null
);
create index known_project_counting on known_project (track, stage, id) where visibility = 'PUBLIC' and not sample;

-- No foreign key: a record may come before its project in the copy, and goes with it by hand.
create table known_stage_record (
    id             uuid    not null constraint known_stage_record_pkey primary key,
    project_id     uuid    not null,
    number         integer not null,
    stage          text    not null,
    effective_date jsonb,
    day            date    generated always as (first_day(effective_date)) stored,
    precision      text    generated always as (effective_date ->> 'precision') stored
);
create index known_stage_record_of_project on known_stage_record (project_id, stage, number);

-- The stairs that projects climb, as projects-service has them (its V001); no call there changes them.
create table known_track_stage (
    track    text     not null,
    stage    text     not null,
    position smallint not null,
    constraint known_track_stage_pkey primary key (track, stage),
    constraint known_track_stage_in_order unique (track, position)
);
insert into known_track_stage (track, stage, position)
select t.track, s.stage, s.position
from (values ('BUILD'), ('SETUP'), ('FUND')) as t (track),
     (values ('LEAD', 1), ('NEGOTIATING', 2), ('SIGNED', 3), ('REGISTERED', 4)) as s (stage, position);
insert into known_track_stage (track, stage, position) values
    ('BUILD', 'STARTED', 5), ('BUILD', 'COMPLETED', 6), ('BUILD', 'IN_PRODUCTION', 7), ('BUILD', 'AT_CAPACITY', 8),
    ('SETUP', 'OPERATING', 5),
    ('FUND', 'FUNDED', 5), ('FUND', 'DEPLOYED', 6);

-- What the copy comes to; the figures on file are brought to it, by a release, whenever the two differ.
create table pipeline_cell (
    key          text    not null,
    codes        text[]  not null,
    period       text    not null,
    period_start date    not null,
    period_end   date    not null,
    unit         text    not null,
    value        numeric not null,
    qualifier    text    not null,
    constraint pipeline_cell_pkey primary key (key, period)
);

-- One row: how often the copy has changed, and up to which of these changes the figures were reckoned.
create table pipeline_state (
    copied      bigint  not null default 0,
    reckoned    bigint  not null default 0,
    reckoned_at timestamptz,
    only_row    boolean not null default true constraint pipeline_state_pkey primary key constraint pipeline_state_one_row check (only_row),
    constraint pipeline_state_not_ahead check (reckoned <= copied)
);
insert into pipeline_state default values;
