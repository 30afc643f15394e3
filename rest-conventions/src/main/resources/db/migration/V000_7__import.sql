-- A sheet is looked at before it changes anything: what was found in it is kept, so that people can read it, mend it and then have it applied.
create table import (
    id         uuid        not null default uuidv7() constraint import_pkey primary key,
    list       text        not null,
    file_name  text,
    state      text        not null constraint import_state check (state in ('CHECKING', 'CHECKED', 'REFUSED', 'APPLYING', 'APPLIED', 'FAILED')),
    columns    jsonb       not null,
    rows_total integer     not null constraint import_rows_total check (rows_total >= 0),
    rows_done  integer     not null default 0,
    failed_row integer,
    failure    jsonb       not null default '[]',
    created_at timestamptz not null default now(),
    created_by text        not null,
    applied_at timestamptz,
    applied_by text
);
create index import_by_age on import (created_at);

create table import_row (
    import_id      uuid    not null constraint import_row_import references import on delete cascade,
    number         integer not null,
    action         text    not null constraint import_row_action check (action in ('CREATE', 'CHANGE', 'UNCHANGED', 'REFUSED')),
    record_id      uuid,
    record_version bigint,
    parent_id      uuid,
    cells          jsonb   not null,
    request        jsonb,
    changes        jsonb   not null,
    violations     jsonb   not null,
    twins          jsonb   not null,
    constraint import_row_pkey primary key (import_id, number)
);
create index import_row_by_action on import_row (import_id, action, number);
