-- The answer to a create is kept with the create, in one transaction, so that a retry after a crash gets it and makes nothing twice.
create table idempotency_key (
    caller      text        not null,
    key         text        not null,
    operation   text        not null,
    fingerprint bytea       not null,
    status      integer,
    location    text,
    entity_tag  text,
    body        bytea,
    created_at  timestamptz not null default now(),
    constraint idempotency_key_pkey primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
