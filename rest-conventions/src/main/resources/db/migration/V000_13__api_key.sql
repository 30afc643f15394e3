-- Some partners' systems cannot ask for tokens: a key opens this one service for them, until a day that is always said. Of its secrets only hashes stand here.
create table api_key (
    id               uuid        not null default uuidv7() constraint api_key_pkey primary key,
    holder           text        not null,
    purpose          jsonb,
    role             text        not null constraint api_key_role check (role in ('PARTNER', 'VIEWER', 'EDITOR')),
    access           text        not null constraint api_key_access check (access in ('READ', 'WRITE')),
    expires_at       timestamptz not null,
    secret_hash      text        not null constraint api_key_secret_hash unique,
    secret_since     timestamptz not null,
    last_used_at     timestamptz,
    previous_hash    text        constraint api_key_previous_hash unique,
    previous_ends_at timestamptz,
    previous_used_at timestamptz,
    version          bigint      not null default 0,
    created_at       timestamptz not null default now(),
    created_by       text        not null default 'service',
    updated_at       timestamptz not null default now(),
    updated_by       text        not null default 'service',
    constraint api_key_hash_is_sha256 check (secret_hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^[0-9a-f]{64}$'),
    constraint api_key_previous_ends check ((previous_hash is null) = (previous_ends_at is null))
);
create index api_key_in_order on api_key (created_at, id);
create index api_key_of_holder on api_key (holder, created_at, id);

-- Being used is no change, and no hash leaves this table.
create trigger api_key_history after insert or update or delete on api_key
    for each row execute function record_history('', 'id', 'secret_hash', 'previous_hash', 'last_used_at', 'previous_used_at');
