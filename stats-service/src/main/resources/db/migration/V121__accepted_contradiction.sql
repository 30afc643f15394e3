-- A source may contradict itself and must still be recorded as printed: who accepts that says why, for the figures as they then stand.
create table accepted_contradiction (
    release_id  uuid primary key,
    figures     text not null,
    reason      jsonb not null,
    accepted_at timestamptz not null,
    accepted_by text not null,
    constraint accepted_contradiction_of_release foreign key (release_id) references release (id) on delete cascade,
    constraint accepted_contradiction_figures_form check (figures ~ '^[0-9a-f]{64}$')
);
comment on column accepted_contradiction.figures is 'SHA-256 of the figures that were accepted; other figures are not';

create trigger accepted_contradiction_history after insert or update or delete on accepted_contradiction
    for each row execute function record_history('', 'release_id', 'figures', 'accepted_at', 'accepted_by');
