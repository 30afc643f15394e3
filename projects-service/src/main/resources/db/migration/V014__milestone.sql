-- Between two stages months pass. Milestones say what is due meanwhile; a date that moves stays in the history of the project.
create table milestone (
    id            uuid        primary key,
    project_id    uuid        not null,
    kind          text        not null,
    title         jsonb,
    planned       jsonb       not null,
    planned_until timestamptz not null generated always as (partial_date_latest(planned)) stored,
    met           jsonb,
    met_from      timestamptz generated always as (partial_date_earliest(met)) stored,
    note          text,
    external_ids  jsonb       not null default '[]',
    sources       jsonb       not null default '[]',
    version       bigint      not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    constraint milestone_project_known foreign key (project_id) references project (id) on delete cascade
);
create index milestone_by_project on milestone (project_id, planned_until, id);
create index milestone_by_planned on milestone (planned_until, id);
create index milestone_open on milestone (planned_until, id) where met_from is null;
create index milestone_by_kind on milestone (kind, planned_until, id);
create index milestone_by_source on milestone using gin (sources jsonb_path_ops);
create index milestone_by_external_id on milestone using gin (external_ids jsonb_path_ops);

create trigger milestone_history after insert or update or delete on milestone
    for each row execute function record_history('milestones', 'project_id', 'planned_until', 'met_from');
create trigger milestone_external_ids after insert or delete or update of external_ids on milestone
    for each row execute function sync_external_ids('milestone', '/projects/v1/projects/{project_id}/milestones/{id}');

insert into code_list_entry (list, code, labels, position) values
    ('MILESTONE_KIND', 'LAND', '{"zh-Hans": "土地摘牌", "en": "Land acquired", "ja": "用地取得"}', 1),
    ('MILESTONE_KIND', 'ENVIRONMENTAL_APPROVAL', '{"zh-Hans": "环评批复", "en": "Environmental approval", "ja": "環境影響評価の承認"}', 2),
    ('MILESTONE_KIND', 'PLANNING_PERMIT', '{"zh-Hans": "规划许可", "en": "Planning permit", "ja": "計画許可"}', 3),
    ('MILESTONE_KIND', 'CONSTRUCTION_PERMIT', '{"zh-Hans": "施工许可", "en": "Construction permit", "ja": "施工許可"}', 4),
    ('MILESTONE_KIND', 'GROUNDBREAKING', '{"zh-Hans": "开工", "en": "Groundbreaking", "ja": "着工"}', 5),
    ('MILESTONE_KIND', 'MAIN_STRUCTURE', '{"zh-Hans": "主体封顶", "en": "Main structure topped out", "ja": "上棟"}', 6),
    ('MILESTONE_KIND', 'EQUIPMENT', '{"zh-Hans": "设备进场", "en": "Equipment moved in", "ja": "設備搬入"}', 7),
    ('MILESTONE_KIND', 'ACCEPTANCE', '{"zh-Hans": "竣工验收", "en": "Acceptance of works", "ja": "竣工検収"}', 8),
    ('MILESTONE_KIND', 'TRIAL_PRODUCTION', '{"zh-Hans": "试生产", "en": "Trial production", "ja": "試作生産"}', 9),
    ('MILESTONE_KIND', 'PRODUCTION', '{"zh-Hans": "投产", "en": "Production", "ja": "操業開始"}', 10),
    ('MILESTONE_KIND', 'CAPITAL', '{"zh-Hans": "资金到位", "en": "Capital paid in", "ja": "資金払込"}', 11),
    ('MILESTONE_KIND', 'OTHER', '{"zh-Hans": "其他", "en": "Other", "ja": "その他"}', 12);
