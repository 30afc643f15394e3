-- Leaders read the gravest findings first, and a unit its own: both through an index, so a finding carries the weight of its rule.
alter table finding add column severity_rank bigint;
update finding f set severity_rank = r.severity_rank from finding_rule r where r.code = f.rule;
alter table finding alter column severity_rank set not null;
create index finding_by_severity on finding (severity_rank, id);
create index finding_open_by_severity on finding (severity_rank, id) where cleared_at is null;

create index project_by_unit_in_charge on project using gin (json_texts(unit_in_charge) jsonb_path_ops);
