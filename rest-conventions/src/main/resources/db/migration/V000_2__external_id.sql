-- An identifier of another system names one record only, whatever kind of record it is; the key says so for all kinds at once.
create table external_id (
    system      text not null,
    id          text not null,
    record_type text not null,
    record_id   uuid not null,
    href        text not null,
    constraint external_id_pkey primary key (system, id)
);
create index external_id_of_record on external_id (record_id);

-- Arguments: kind of record, path of the record in which {column} stands for a value of the row.
create function sync_external_ids() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    subject jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    address text := tg_argv[1];
    place text;
begin
    if tg_op <> 'INSERT' then
        delete from external_id where record_id = (subject ->> 'id')::uuid;
    end if;
    if tg_op = 'DELETE' or jsonb_array_length(subject -> 'external_ids') = 0 then
        return null;
    end if;
    for place in select (regexp_matches(tg_argv[1], '\{(\w+)\}', 'g'))[1] loop
        address := replace(address, '{' || place || '}', subject ->> place);
    end loop;
    insert into external_id (system, id, record_type, record_id, href)
    select x.system, x.id, tg_argv[0], (subject ->> 'id')::uuid, address
    from jsonb_to_recordset(subject -> 'external_ids') as x(system text, id text);
    return null;
end
$$;

revoke insert, update, delete, truncate on external_id from "${app_role}";
