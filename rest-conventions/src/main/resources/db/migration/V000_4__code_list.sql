-- Codes are data, so that an administrator adds one without a release; a code in use is retired and never deleted.
create table code_list_entry (
    id           uuid        not null default uuidv7() constraint code_list_entry_pkey primary key,
    list         text        not null,
    code         text        not null,
    labels       jsonb       not null,
    parent_code  text,
    position     integer     not null default 0,
    retired      boolean     not null default false,
    external_ids jsonb       not null default '[]',
    sources      jsonb       not null default '[]',
    version      bigint      not null default 0,
    created_at   timestamptz not null default now(),
    created_by   text        not null default 'service',
    updated_at   timestamptz not null default now(),
    updated_by   text        not null default 'service',
    constraint code_list_entry_unique unique (list, code)
);
create index code_list_entry_in_order on code_list_entry (list, position, code);

create trigger code_list_entry_history after insert or update or delete on code_list_entry
    for each row execute function record_history('', 'id');
create trigger code_list_entry_external_ids after insert or delete or update of external_ids on code_list_entry
    for each row execute function sync_external_ids('code', '${service_path}/v1/codelists/{list}/{code}');
