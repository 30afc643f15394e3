-- Rows that name an erased person and say nothing more of them were written again as they were: a new version, and nothing told of it.
create or replace function clear_personal_columns(person uuid, actor text) returns void
    language plpgsql
as $$
declare
    personal personal_column;
    emptied text;
    concerned text;
begin
    for personal in select * from personal_column order by table_name, column_name loop
        if personal.member is null then
            emptied := 'null';
            concerned := format('%I = $1 and %I is not null', personal.named_by, personal.column_name);
        else
            emptied := format('without_member(%I, %L, array[$1::text], %L)', personal.column_name, personal.named_by, personal.member);
            concerned := format('%1$I @> jsonb_build_array(jsonb_build_object(%2$L, $1)) and %3$s <> %1$I',
                                personal.column_name, personal.named_by, emptied);
        end if;
        execute format('update %s set %I = %s, version = version + 1, updated_at = now(), updated_by = $2 where %s',
                       personal.table_name, personal.column_name, emptied, concerned) using person, actor;
    end loop;
end
$$;
