-- Each version of a figure is compared with all others before it is let in, and most of the time of a publication went there: series and
-- period as two keys, one of them text, made the index slow. As one number they mean the same, and the rule stays the database's own.
create function figure_number(of_series bigint, of_period text) returns bigint language sql immutable parallel safe
return of_series << 19 | (left(of_period, 4)::bigint * 32
    + case when length(of_period) = 4 then 0
           when substr(of_period, 6, 1) = 'Q' then 12 + substr(of_period, 7)::bigint
           else substr(of_period, 6)::bigint end);
comment on function figure_number(bigint, text) is 'No two pairs of series and period have the same: a year takes 32 numbers, one for itself, twelve for months and four for quarters';

alter table observation
    drop constraint observation_one_at_a_time,
    add constraint observation_series_numbered check (series_id between 1 and (1::bigint << 43)),
    add constraint observation_one_at_a_time exclude using gist (figure_number(series_id, period) with =, disseminated with &&);
