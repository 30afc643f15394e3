-- Nothing is overwritten: each figure is a version with the time range in which it was (or will be) what the city said.
create table series (
    id         bigint generated always as identity primary key,
    dataset_id text not null,
    key        text not null,
    codes      text[] not null,
    constraint series_of_dataset foreign key (dataset_id) references dataset (id),
    constraint series_once unique (dataset_id, key)
);
comment on column series.key is 'Codes in the order of the dimensions, joined by dots: Q.YTD.320200.IX.W1._T._T._T.N.CNY';
comment on column series.codes is 'The same as {FREQ=Q,ACCUM=YTD,…}, so that one index serves a filter on any dimension';
create index series_by_code on series using gin (codes);

-- Who filled a release, and when: a release may be filled in several loads.
create table observation_load (
    id           uuid primary key,
    release_id   uuid not null,
    observations int not null,
    external_ids jsonb not null default '[]',
    created_at   timestamptz not null,
    created_by   text not null,
    constraint observation_load_of_release foreign key (release_id) references release (id) on delete cascade,
    constraint observation_load_not_empty check (observations > 0)
);
create index observation_load_by_release on observation_load (release_id, id);
create trigger observation_load_external_ids after insert or delete or update of external_ids on observation_load
    for each row execute function sync_external_ids('load', '/stats/v1/releases/{release_id}/loads/{id}');

create table observation (
    id           uuid primary key,
    release_id   uuid not null,
    load_id      uuid not null,
    series_id    bigint not null,
    period       text not null,
    period_start date not null,
    period_end   date not null,
    value        numeric,
    multiplier   smallint,
    unit         text,
    qualifier    text,
    status       text not null,
    comment      jsonb,
    external_ids jsonb not null default '[]',
    sources      jsonb not null default '[]',
    disseminated tstzrange,
    constraint observation_of_release foreign key (release_id) references release (id) on delete cascade,
    constraint observation_of_load foreign key (load_id) references observation_load (id) on delete cascade,
    constraint observation_of_series foreign key (series_id) references series (id),
    constraint observation_once_per_release unique (release_id, series_id, period),
    constraint observation_one_at_a_time exclude using gist (series_id with =, period with =, disseminated with &&),
    constraint observation_period_form check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    constraint observation_period_ends_after_start check (period_end >= period_start),
    constraint observation_value_whole check (num_nulls(value, multiplier, unit, qualifier) in (0, 4)),
    constraint observation_qualifier_known check (qualifier in ('EXACT', 'ABOUT', 'NEARLY', 'OVER', 'AT_LEAST')),
    constraint observation_disseminated_from_on check
        (not isempty(disseminated) and not lower_inf(disseminated) and lower_inc(disseminated) and not upper_inc(disseminated))
);
comment on column observation.value is 'As printed: numeric keeps the decimals, so 2 and 2.0 stay different';
comment on column observation.disseminated is 'Null while the release is a draft; open at the end until another release supersedes the figure';
create index observation_by_series on observation (series_id, period_start);
create index observation_by_load on observation (load_id);
create index observation_by_external_id on observation using gin (external_ids jsonb_path_ops);
create index observation_by_source on observation using gin (sources jsonb_path_ops);

create trigger observation_external_ids_added after insert on observation
    for each row when (new.external_ids <> '[]') execute function sync_external_ids('observation', '/stats/v1/releases/{release_id}/observations/{id}');
create trigger observation_external_ids_removed after delete on observation
    for each row when (old.external_ids <> '[]') execute function sync_external_ids('observation', '/stats/v1/releases/{release_id}/observations/{id}');

-- Only two things ever happen to a figure on file: its draft is disseminated from now on or later, and it is superseded
-- from now on or later. All else is refused here, so that a slip of the hand in the database is refused as well.
create function refuse_change_of_observation() returns trigger language plpgsql as $$
begin
    raise exception 'an observation on file is never overwritten'
        using errcode = 'restrict_violation', constraint = 'observation_never_overwritten';
end $$;
create trigger observation_never_overwritten before update of
    id, release_id, load_id, series_id, period, period_start, period_end, value, multiplier, unit, qualifier,
    status, comment, external_ids, sources on observation
    for each statement execute function refuse_change_of_observation();
create trigger observation_known_only_from_now_on before update of disseminated on observation
    for each row when ((
        (old.disseminated is null and lower(new.disseminated) >= now())
        or (lower(old.disseminated) = lower(new.disseminated)
            and new.disseminated <@ old.disseminated and upper(new.disseminated) >= now())) is not true)
    execute function refuse_change_of_observation();
create trigger observation_never_deleted before delete on observation
    for each row when (old.disseminated is not null) execute function refuse_change_of_observation();

create function refuse_observation_outside_draft() returns trigger language plpgsql as $$
begin
    raise exception 'an observation enters as part of a draft'
        using errcode = 'restrict_violation', constraint = 'observation_enters_as_draft';
end $$;
create trigger observation_enters_as_draft before insert on observation
    for each row when (new.disseminated is not null) execute function refuse_observation_outside_draft();
