-- Who is told of changes, how far he has been told, and what is still owed to him. The changes themselves stay in the log and are read from there.
create table webhook (
    id              uuid        not null default uuidv7() constraint webhook_pkey primary key,
    url             text        not null,
    types           jsonb       not null default '[]',
    subject         text,
    description     jsonb,
    owner           text        not null,
    sees            text        not null constraint webhook_sees check (sees in ('PUBLIC', 'PARTNER', 'INTERNAL')),
    enabled         boolean     not null default true,
    disabled_reason text        constraint webhook_disabled_reason check (disabled_reason in ('BY_OWNER', 'RECEIVER_GONE', 'GIVEN_UP', 'FEED_EXPIRED')),
    disabled_at     timestamptz,
    secret_since    timestamptz not null,
    version         bigint      not null default 0,
    created_at      timestamptz not null default now(),
    created_by      text        not null default 'service',
    updated_at      timestamptz not null default now(),
    updated_by      text        not null default 'service',
    constraint webhook_disabled_for_a_reason check (enabled = (disabled_reason is null) and enabled = (disabled_at is null))
);
create index webhook_in_order on webhook (created_at, id);
create index webhook_of_owner on webhook (owner, created_at, id);

create trigger webhook_history after insert or update or delete on webhook
    for each row execute function record_history('', 'id');

-- No secret stands here: it is derived from this id and a key that the database does not hold.
create table webhook_secret (
    id         uuid        not null default gen_random_uuid() constraint webhook_secret_pkey primary key,
    webhook_id uuid        not null constraint webhook_secret_webhook references webhook on delete cascade,
    made_with  text        not null,
    created_at timestamptz not null default clock_timestamp(),
    ends_at    timestamptz
);
create index webhook_secret_of_webhook on webhook_secret (webhook_id, created_at);

-- Up to where a subscriber has been told, and which instance is at it, until when. A claim that runs out belongs to an instance that died.
create table webhook_progress (
    webhook_id    uuid        not null constraint webhook_progress_pkey primary key
                              constraint webhook_progress_webhook references webhook on delete cascade,
    cursor        text        not null,
    claim         uuid,
    claimed_until timestamptz,
    turn_at       timestamptz not null default now(),
    slow          boolean     not null default false,
    held_up       boolean     not null default false
);
create index webhook_progress_by_turn on webhook_progress (turn_at);

-- What became of each change on its way to each subscriber. The content is read from the log when it is sent.
create table webhook_delivery (
    id           uuid        not null default uuidv7() constraint webhook_delivery_pkey primary key,
    sequence     bigint      not null generated always as identity,
    webhook_id   uuid        not null constraint webhook_delivery_webhook references webhook on delete cascade,
    event_id     uuid        not null,
    root_id      uuid        not null,
    type         text        not null,
    subject      text        not null,
    cursor       text,
    state        text        not null constraint webhook_delivery_state check (state in ('WAITING', 'DELIVERED', 'FAILED', 'SKIPPED')),
    tries        integer     not null default 0,
    first_try_at timestamptz,
    next_try_at  timestamptz not null default now(),
    attempts     jsonb       not null default '[]',
    created_at   timestamptz not null default clock_timestamp(),
    constraint webhook_delivery_once unique (webhook_id, event_id)
);
create index webhook_delivery_in_order on webhook_delivery (webhook_id, created_at, id);
create index webhook_delivery_by_subject on webhook_delivery (webhook_id, subject, created_at, id);
create index webhook_delivery_by_state on webhook_delivery (webhook_id, state, created_at, id);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, root_id, sequence) where state = 'WAITING';
create index webhook_delivery_due on webhook_delivery (webhook_id, next_try_at) where state = 'WAITING';
create index webhook_delivery_over_by_age on webhook_delivery (created_at) where state <> 'WAITING';
