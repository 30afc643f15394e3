-- Districts and units are measured by what they set themselves for a year; results are computed and never typed in.
create table target (
    id           uuid        primary key,
    district     text,
    unit         jsonb,
    unit_name    text        generated always as (coalesce(
        unit ->> 'zh-Hans', unit ->> 'en', unit ->> 'ja', unit ->> 'zh-Hant')) stored,
    year         integer     not null,
    measure      text        not null,
    value        jsonb       not null,
    value_unit   text        not null generated always as (value ->> 'unit') stored,
    sample       boolean     not null,
    external_ids jsonb       not null default '[]',
    sources      jsonb       not null default '[]',
    visibility   text        not null default 'INTERNAL',
    version      bigint      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint target_of_district_or_unit check ((district is null) <> (unit is null)),
    constraint target_said_once unique nulls not distinct (year, measure, district, unit_name, value_unit, sample),
    constraint target_measure_known check (measure in (
        'SIGNED_COUNT', 'REGISTERED_COUNT', 'STARTED_COUNT', 'COMPLETED_COUNT', 'IN_PRODUCTION_COUNT', 'AGREED', 'PAID_IN',
        'COMPLETED_INVESTMENT', 'FDI_UTILISED')),
    constraint target_visibility_known check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL'))
);
create index target_by_year on target (year, id);
create index target_by_district on target (district, year, id);
create index target_by_unit on target using gin (json_texts(unit) jsonb_path_ops);
create index target_by_measure on target (measure, year, id);
create index target_by_updated on target (updated_at, id);
create index target_by_visibility on target (visibility, year, id);
create index target_by_source on target using gin (sources jsonb_path_ops);
create index target_by_external_id on target using gin (external_ids jsonb_path_ops);

create trigger target_history after insert or update or delete on target
    for each row execute function record_history('', 'id', 'unit_name', 'value_unit');
create trigger target_external_ids after insert or delete or update of external_ids on target
    for each row execute function sync_external_ids('target', '/projects/v1/targets/{id}');

-- Money of a year, each project's by the figure that is used: single periods of the year, or the latest one cumulated from
-- January; never both added. Only what the given visibilities allow.
create function money_of_year(of_year integer, visible text[])
    returns table (project_id uuid, kind text, currency text, used numeric)
    language sql stable parallel safe
    begin atomic
        with counted as (
            select m.id, m.project_id, m.kind, m.currency, m.accumulation, m.amount_value, m.period_until
            from money_entry m
            where m.corrected_by is null and m.amount is not null and m.accumulation in ('CUR', 'YTD')
              and m.period_from >= make_date(of_year, 1, 1) and m.period_from < make_date(of_year + 1, 1, 1)
              and m.visibility = any (visible)),
        cumulated as (
            select distinct on (c.project_id, c.kind, c.currency) c.project_id, c.kind, c.currency, c.amount_value, c.period_until
            from counted c where c.accumulation = 'YTD'
            order by c.project_id, c.kind, c.currency, c.period_until desc, c.id desc),
        singles as (
            select s.project_id, s.kind, s.currency, sum(s.amount_value) as total, max(s.period_until) as until,
                   sum(s.amount_value) filter (where s.period_until <= c.period_until) as up_to
            from counted s left join cumulated c using (project_id, kind, currency)
            where s.accumulation = 'CUR'
            group by s.project_id, s.kind, s.currency)
        select project_id, kind, currency,
               money_used(
                   money_basis(s.total, s.until, s.up_to, c.amount_value, c.period_until), s.total, c.amount_value)
        from singles s full join cumulated c using (project_id, kind, currency);
    end;
