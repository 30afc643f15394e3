-- A draft is no version of anything, so it waits in a table of its own and becomes versions when it is published: loading costs one index
-- instead of seven, publishing writes each figure once, and no draft can be taken for what the city says.
create table draft_observation (
    id              uuid     not null,
    release_id      uuid     not null,
    load_id         uuid     not null,
    series_id       bigint   not null,
    period          text     not null,
    period_start    date     not null,
    period_end      date     not null,
    value           numeric,
    multiplier      smallint,
    unit            text,
    qualifier       text,
    status          text     not null,
    confidentiality text     not null,
    deleted         boolean  not null,
    comment         jsonb,
    external_ids    jsonb    not null,
    sources         jsonb    not null,
    disseminated    tstzrange,
    constraint draft_observation_pk primary key (release_id, series_id, period),
    constraint draft_observation_of_release foreign key (release_id) references release (id) on delete cascade,
    constraint draft_observation_is_not_out check (disseminated is null),
    constraint draft_observation_period_form check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    constraint draft_observation_period_ends_after_start check (period_end >= period_start),
    constraint draft_observation_value_whole check (num_nulls(value, multiplier, unit, qualifier) in (0, 4)),
    constraint draft_observation_qualifier_known check (qualifier in ('EXACT', 'ABOUT', 'NEARLY', 'OVER', 'AT_LEAST')),
    constraint draft_observation_deleted_says_nothing check (not deleted or value is null)
);
comment on column draft_observation.disseminated is 'Always null; lets one query read drafts and versions';

drop trigger observation_enters_as_draft on observation;
drop function refuse_observation_outside_draft();
alter table observation disable trigger observation_external_ids_removed;
with drafts as (delete from observation where disseminated is null returning *)
insert into draft_observation (id, release_id, load_id, series_id, period, period_start, period_end, value, multiplier, unit,
    qualifier, status, confidentiality, deleted, comment, external_ids, sources)
select id, release_id, load_id, series_id, period, period_start, period_end, value, multiplier, unit,
    qualifier, status, confidentiality, deleted, comment, external_ids, sources
from drafts;
alter table observation enable trigger observation_external_ids_removed;

create trigger draft_observation_external_ids_added after insert on draft_observation
    for each row when (new.external_ids <> '[]') execute function sync_external_ids('observation', '/stats/v1/releases/{release_id}/observations/{id}');
create trigger draft_observation_external_ids_removed after delete on draft_observation
    for each row when (old.external_ids <> '[]') execute function sync_external_ids('observation', '/stats/v1/releases/{release_id}/observations/{id}');

alter table observation
    alter column disseminated set not null,
    drop constraint observation_of_load;
drop index observation_by_load;
drop index observation_by_external_id;
create index observation_by_external_id on observation using gin (external_ids jsonb_path_ops) where external_ids <> '[]';
comment on column observation.disseminated is 'Since when and until when it is what the city says; open at the end until another release supersedes the figure or its own is withdrawn';

-- A version begins and ends now or later, never in the past. One whose beginning still lies ahead was never said: it may go back to
-- the draft that it was, and the version before it goes on.
drop trigger observation_known_only_from_now_on on observation;
drop trigger observation_never_deleted on observation;
create trigger observation_known_only_from_now_on before update of disseminated on observation
    for each row when ((
        lower(old.disseminated) = lower(new.disseminated)
        and (new.disseminated <@ old.disseminated and upper(new.disseminated) >= now()
            or new.disseminated @> old.disseminated and upper(old.disseminated) > now())) is not true)
    execute function refuse_change_of_observation();
create trigger observation_begins_from_now_on before insert on observation
    for each row when (lower(new.disseminated) < now())
    execute function refuse_change_of_observation();
create trigger observation_never_deleted before delete on observation
    for each row when (lower(old.disseminated) <= now())
    execute function refuse_change_of_observation();

-- A published release changes in two ways only: it is withdrawn once, and while its embargo lasts it may be called back.
create or replace function refuse_change_of_published_release() returns trigger language plpgsql as $$
declare
    touched text[] := '{version,updated_at,updated_by}';
begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at >= now() and old.published_at <= new.withdrawn_at
        and to_jsonb(new) - touched - '{withdrawn_at,withdrawn_by,withdrawal_reason}'::text[]
          = to_jsonb(old) - touched - '{withdrawn_at,withdrawn_by,withdrawal_reason}'::text[] then
        return new;
    end if;
    if tg_op = 'UPDATE' and old.published_at > now() and new.published_at is null
        and to_jsonb(new) - touched - '{published_at,published_by}'::text[]
          = to_jsonb(old) - touched - '{published_at,published_by}'::text[] then
        return new;
    end if;
    raise exception 'release % is published and never changes', old.code
        using errcode = 'restrict_violation', constraint = 'release_published_is_final';
end $$;

-- What partners are told of releases: a row is written when a release is out, by the publication itself or when its embargo ends, and
-- never before. The drafts' own table does not speak.
create table published_release (
    id                uuid        not null constraint published_release_pk primary key,
    code              text        not null,
    dataset_id        text        not null,
    kind              text        not null,
    title             jsonb       not null,
    corrects          uuid[]      not null,
    published_at      timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawal_reason jsonb,
    visibility        text        not null,
    external_ids      jsonb       not null,
    sources           jsonb       not null,
    updated_at        timestamptz not null,
    constraint published_release_is_one foreign key (id) references release (id)
);
comment on column published_release.corrects is 'Releases of which it superseded figures';

-- Releases that are settled and not out yet, or out since this moment.
create table due_release (
    release_id uuid        not null constraint due_release_pk primary key,
    due_at     timestamptz not null,
    corrects   uuid[]      not null,
    constraint due_release_is_one foreign key (release_id) references release (id)
);
create index due_release_in_order on due_release (due_at);

create function announce_due_releases() returns void language sql as $$
    with due as (
        delete from due_release where release_id in (
            select release_id from due_release where due_at <= clock_timestamp() order by due_at for update skip locked)
        returning release_id, corrects)
    insert into published_release (id, code, dataset_id, kind, title, corrects, published_at, visibility, external_ids, sources, updated_at)
    select r.id, r.code, r.dataset_id, r.kind, r.title,
           array(select p.id from published_release p where p.id = any (due.corrects) order by p.published_at, p.id),
           r.published_at, r.visibility, r.external_ids, r.sources, r.published_at
    from due join release r on r.id = due.release_id
$$;

insert into due_release select id, published_at, '{}' from release where published_at is not null;
select announce_due_releases();
select follow_changes('published_release', 'release', '/stats/v1/releases/{id}');
