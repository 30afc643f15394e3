-- What was promised and what became real is told by several sources at several times. An amount stays as it was entered: a
-- correction is a row of its own that names the wrong one, so that every sum of the past can be explained.
create table money_entry (
    id                uuid        primary key,
    project_id        uuid        not null,
    kind              text        not null,
    amount            jsonb,
    amount_value      numeric     generated always as (
        trim_scale((amount ->> 'value')::numeric * (10::numeric ^ (amount ->> 'multiplier')::integer))) stored,
    currency          text        generated always as (amount ->> 'unit') stored,
    accumulation      text        not null,
    period            jsonb       not null,
    period_from       date        not null,
    period_until      date        not null,
    converted         jsonb,
    note              text,
    corrects          uuid,
    correction_reason text,
    corrected_by      uuid,
    verified_by       text,
    verified_at       timestamptz,
    verification_note text,
    sample            boolean     not null,
    external_ids      jsonb       not null default '[]',
    sources           jsonb       not null default '[]',
    visibility        text        not null default 'INTERNAL',
    version           bigint      not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    updated_at        timestamptz not null,
    updated_by        text        not null,
    -- No cascade: a project with money on record is not deleted.
    constraint money_entry_project_known foreign key (project_id) references project (id),
    constraint money_entry_corrects_known foreign key (corrects) references money_entry (id),
    constraint money_entry_corrected_once unique (corrects),
    constraint money_entry_kind_known check (kind in (
        'AGREED', 'REGISTERED_CAPITAL', 'PLANNED', 'PAID_IN', 'COMPLETED', 'FDI_UTILISED')),
    constraint money_entry_accumulation_known check (accumulation in ('CUR', 'YTD', 'ITD')),
    constraint money_entry_period_in_order check (period_from < period_until),
    constraint money_entry_without_amount_withdraws check (amount is not null or corrects is not null),
    constraint money_entry_correction_has_reason check ((corrects is null) = (correction_reason is null)),
    constraint money_entry_verified_by_another check (verified_by is null or verified_by <> created_by),
    constraint money_entry_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL'))
);

create index money_entry_by_project on money_entry (project_id, period_from, id);
create index money_entry_by_period on money_entry (period_from, id);
create index money_entry_by_kind on money_entry (kind, period_from, id);
create index money_entry_by_accumulation on money_entry (accumulation, period_from, id);
create index money_entry_by_currency on money_entry (currency, amount_value, id);
create index money_entry_by_period_end on money_entry (period_until);
create index money_entry_by_created on money_entry (created_at, id);
create index money_entry_by_updated on money_entry (updated_at, id);
create index money_entry_unverified on money_entry (period_from, id) where verified_by is null;
create index money_entry_verified on money_entry (period_from, id) where verified_by is not null;
create index money_entry_by_visibility on money_entry (visibility, period_from, id);
create index money_entry_samples on money_entry (period_from, id) where sample;
create index money_entry_corrected on money_entry (corrected_by) where corrected_by is not null;
create index money_entry_by_source on money_entry using gin (sources jsonb_path_ops);
create index money_entry_by_external_id on money_entry using gin (external_ids jsonb_path_ops);
-- What sums read: the entries that count.
create index money_entry_counting on money_entry (project_id, kind, currency, accumulation, period_until desc, id desc)
    where corrected_by is null and amount is not null;

create trigger money_entry_history after insert or update or delete on money_entry
    for each row execute function record_history(
        'money-entries', 'project_id', 'amount_value', 'currency', 'period_from', 'period_until');
create trigger money_entry_external_ids after insert or delete or update of external_ids on money_entry
    for each row execute function sync_external_ids('money-entry', '/projects/v1/projects/{project_id}/money-entries/{id}');

-- Which of two figures says how much there is: the sum of single periods, or the latest cumulated figure. They are never
-- added. The cumulated one, which its source summed itself, is used unless the single periods reach further and hold all
-- that it holds. singles_up_to is the sum of the single periods that end no later than the cumulated figure.
create function money_basis(
    singles numeric, singles_until date, singles_up_to numeric, cumulated numeric, cumulated_until date) returns text
    language sql immutable parallel safe
    return case
        when singles is null and cumulated is null then null
        when cumulated is null then 'ONLY_SINGLE_PERIODS'
        when singles is null then 'ONLY_CUMULATED'
        when singles_until <= cumulated_until then 'CUMULATED_REACHES_AS_FAR'
        when coalesce(singles_up_to, 0) >= cumulated then 'SINGLE_PERIODS_REACH_FURTHER'
        else 'SINGLE_PERIODS_INCOMPLETE'
    end;

-- The figure that the basis chooses.
create function money_used(basis text, singles numeric, cumulated numeric) returns numeric
    language sql immutable parallel safe
    return case when basis in ('ONLY_SINGLE_PERIODS', 'SINGLE_PERIODS_REACH_FURTHER') then singles else cumulated end;
