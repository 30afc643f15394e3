-- A long sheet had its tables counted anew however many rows they held. A count that is right by half is good enough for a plan: only a table
-- that has doubled is counted.
create or replace function count_what_grew() returns void
    language plpgsql security definer set search_path = public, pg_temp set default_statistics_target = 10 as
$$
declare
    grown regclass;
begin
    for grown in
        select oid from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_stat_get_xact_tuples_inserted(oid) > greatest(reltuples, 100) order by oid
    loop
        execute format('analyze (skip_locked) %s', grown);
    end loop;
end
$$;
