-- What this service knows of the bureau's events, fed by their change feed: enough to name where a project comes from, and to group by it.
create table known_campaign (
    id         uuid    not null constraint known_campaign_pkey primary key,
    code       text    not null,
    title      jsonb   not null,
    visibility text    not null
);
create table known_event (
    id          uuid    not null constraint known_event_pkey primary key,
    code        text    not null,
    title       jsonb   not null,
    type        text    not null,
    status      text    not null,
    campaign_id uuid,
    parent_id   uuid,
    countries   text[]  not null,
    starts      jsonb,
    visibility  text    not null,
    -- An event that was deleted stays by name: projects that came from it still say so.
    gone        boolean not null default false
);
create index known_event_of_campaign on known_event (campaign_id);
create index known_event_of_parent on known_event (parent_id);
create table known_outcome (
    id       uuid    not null constraint known_outcome_pkey primary key,
    event_id uuid    not null,
    kind     text    not null,
    title    jsonb   not null,
    gone     boolean not null default false
);
create index known_outcome_of_event on known_outcome (event_id);
