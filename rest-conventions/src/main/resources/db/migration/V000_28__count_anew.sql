-- A sheet fills tables within one transaction, and a check that is taken back leaves them with room and without rows: the planner
-- takes the handful it counted before for all there are, to the end of the transaction. A service may not count by itself; this
-- counts what it has filled, from a small sample, and leaves a table alone that somebody else counts just now.
create function count_what_grew() returns void
    language plpgsql security definer set search_path = public, pg_temp set default_statistics_target = 10 as
$$
declare
    grown regclass;
begin
    for grown in
        select oid from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_stat_get_xact_tuples_inserted(oid) > 100 order by oid
    loop
        execute format('analyze (skip_locked) %s', grown);
    end loop;
end
$$;
revoke execute on function count_what_grew() from public;
grant execute on function count_what_grew() to "${app_role}";
