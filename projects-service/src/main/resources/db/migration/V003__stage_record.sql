-- Each step of a project stays on record with its date, reason and proof: days in stage and conversion are computed from
-- these rows, so a step back is a row of its own and never a deletion.
create table stage_record (
    id             uuid        primary key,
    project_id     uuid        not null,
    number         integer     not null,
    track          text        not null,
    stage          text        not null,
    effective_date jsonb,
    reason         text,
    evidence       jsonb       not null default '[]',
    rule_set       integer     not null,
    external_ids   jsonb       not null default '[]',
    sources        jsonb       not null default '[]',
    version        bigint      not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    constraint stage_record_project_known foreign key (project_id) references project (id) on delete cascade,
    constraint stage_record_stage_on_track foreign key (track, stage) references track_stage (track, stage),
    constraint stage_record_rule_set_known foreign key (rule_set) references rule_set (version),
    constraint stage_record_number_unique unique (project_id, number)
);

create trigger stage_record_history after insert or update or delete on stage_record
    for each row execute function record_history('stages', 'project_id');
create trigger stage_record_external_ids after insert or delete or update of external_ids on stage_record
    for each row execute function sync_external_ids('stage-record', '/projects/v1/projects/{project_id}/stages/{id}');
