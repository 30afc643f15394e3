-- How far this service has read its neighbours' feeds; moved on by the transaction that applies what was read, so that each change takes effect once.
create table followed_feed (
    neighbour  text        not null constraint followed_feed_pkey primary key,
    cursor     text,
    applied    bigint      not null default 0,
    changed_at timestamptz,
    applied_at timestamptz
);
