-- From a late stage on one person asks and another decides. What was asked stays on file with the decision, whatever it was, so
-- that nobody types it twice and everybody can see who said yes.
create table transition_proposal (
    id                 uuid        primary key,
    project_id         uuid        not null,
    track              text        not null,
    from_stage         text        not null,
    to_stage           text        not null,
    effective_date     jsonb       not null,
    reason             text,
    evidence           jsonb       not null default '[]',
    duplicate_override jsonb,
    -- Those of the step to be: they name a record only when it is made.
    external_ids       jsonb       not null default '[]',
    sources            jsonb       not null default '[]',
    rule_set           integer     not null,
    state              text        not null,
    decision_reason    text,
    decided_at         timestamptz,
    decided_by         text,
    stage_record_id    uuid,
    version            bigint      not null,
    created_at         timestamptz not null,
    created_by         text        not null,
    updated_at         timestamptz not null,
    updated_by         text        not null,
    constraint transition_proposal_project_known foreign key (project_id) references project (id) on delete cascade,
    constraint transition_proposal_from_on_track foreign key (track, from_stage) references track_stage (track, stage),
    constraint transition_proposal_to_on_track foreign key (track, to_stage) references track_stage (track, stage),
    constraint transition_proposal_rule_set_known foreign key (rule_set) references rule_set (version),
    constraint transition_proposal_step_known foreign key (stage_record_id) references stage_record (id) on delete cascade,
    constraint transition_proposal_state_known check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    constraint transition_proposal_decided check ((state = 'PENDING') = (decided_at is null)),
    constraint transition_proposal_other_person check (state not in ('APPROVED', 'REJECTED') or decided_by <> created_by)
);
create unique index transition_proposal_one_pending on transition_proposal (project_id) where state = 'PENDING';
create index transition_proposal_by_project on transition_proposal (project_id, created_at, id);
create index transition_proposal_by_state on transition_proposal (state, created_at, id);
create index transition_proposal_by_proposer on transition_proposal (created_by, created_at, id);
create index transition_proposal_by_time on transition_proposal (created_at, id);
create index transition_proposal_by_from on transition_proposal (track, from_stage);
create index transition_proposal_by_to on transition_proposal (track, to_stage);
create index transition_proposal_by_rule_set on transition_proposal (rule_set);
create index transition_proposal_by_step on transition_proposal (stage_record_id);

create trigger transition_proposal_history after insert or update or delete on transition_proposal
    for each row execute function record_history('transitionProposals', 'project_id');

alter table stage_record
    add column proposal_id        uuid,
    add column proposed_by        text,
    add column duplicate_override jsonb,
    add constraint stage_record_proposal_known foreign key (proposal_id) references transition_proposal (id) on delete cascade,
    add constraint stage_record_proposed check ((proposal_id is null) = (proposed_by is null));
create index stage_record_by_proposal on stage_record (proposal_id);
create index stage_record_by_stage on stage_record (track, stage);
create index stage_record_by_rule_set on stage_record (rule_set);
