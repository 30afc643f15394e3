-- What is noted of people's reading and of the addresses they come from is forgotten some day. A service cannot take a line out of its own log,
-- so the owner's functions do it, and never before the half year for which the law wants such logs kept (网络安全法, article 21).
create function require_kept_long_enough(older_than interval) returns void language plpgsql immutable as
$$
begin
    if older_than is null or older_than < interval '180 days' then
        raise exception 'what the audit notes is kept for 180 days at least' using errcode = 'check_violation';
    end if;
end
$$;

create function trim_readings(older_than interval, most integer) returns integer
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    trimmed integer;
begin
    perform require_kept_long_enough(older_than);
    delete from read_log where id in (
        select id from read_log where read_at < now() - older_than order by read_at, id limit most);
    get diagnostics trimmed = row_count;
    return trimmed;
end
$$;

-- The line stays: who changed what belongs to the record.
create function trim_addresses(older_than interval, most integer) returns integer
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    trimmed integer;
begin
    perform require_kept_long_enough(older_than);
    update history set client = null where id in (
        select id from history where client is not null and changed_at < now() - older_than order by changed_at limit most);
    get diagnostics trimmed = row_count;
    return trimmed;
end
$$;
create index history_with_address on history (changed_at) where client is not null;

revoke execute on function trim_readings(interval, integer), trim_addresses(interval, integer) from public;
grant execute on function trim_readings(interval, integer), trim_addresses(interval, integer) to "${app_role}";
