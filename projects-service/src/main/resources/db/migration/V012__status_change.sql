-- How a project is doing changes more often than its stage. Each change is a record of its own, so that it can be cited, found
-- by the number it has in another system, and followed.
create table status_change (
    id           uuid        primary key,
    project_id   uuid        not null,
    number       integer     not null,
    previous     text        not null,
    status       text        not null,
    reason       text        not null,
    external_ids jsonb       not null default '[]',
    sources      jsonb       not null default '[]',
    version      bigint      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint status_change_project_known foreign key (project_id) references project (id) on delete cascade,
    constraint status_change_number_unique unique (project_id, number),
    constraint status_change_previous_known check (previous in (
        'ON_TRACK', 'AT_RISK', 'DELAYED', 'SUSPENDED', 'TERMINATED', 'TRANSFERRED', 'DONE')),
    constraint status_change_status_known check (status in (
        'ON_TRACK', 'AT_RISK', 'DELAYED', 'SUSPENDED', 'TERMINATED', 'TRANSFERRED', 'DONE'))
);

create trigger status_change_history after insert or update or delete on status_change
    for each row execute function record_history('statusChanges', 'project_id');
create trigger status_change_external_ids after insert or delete or update of external_ids on status_change
    for each row execute function sync_external_ids('status-change', '/projects/v1/projects/{project_id}/status-changes/{id}');
