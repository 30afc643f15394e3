-- A step, an amount and a sign-off can name the documents that prove them, beside what their source says. What is proved by a document keeps it.
alter table stage_record add column evidence_ids uuid[] not null default '{}';
alter table transition_proposal add column evidence_ids uuid[] not null default '{}';
alter table money_entry add column evidence_ids uuid[] not null default '{}';
alter table blocker_log_entry add column evidence_ids uuid[] not null default '{}';

create index stage_record_by_evidence on stage_record using gin (evidence_ids);
create index transition_proposal_by_evidence on transition_proposal using gin (evidence_ids);
create index money_entry_by_evidence on money_entry using gin (evidence_ids);
create index blocker_log_entry_by_evidence on blocker_log_entry using gin (evidence_ids);
