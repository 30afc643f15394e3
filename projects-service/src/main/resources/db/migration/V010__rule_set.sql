-- A refusal that does not say why is argued about. So every rule of the gates carries its reason, the fields that rules may
-- name are data with labels, and who may add a version of the rules needs no release for it.
create table gate_field (
    field    text     primary key,
    labels   jsonb    not null,
    place    text     not null,
    position smallint not null,
    constraint gate_field_place_known check (place in ('PROJECT', 'TRANSITION')),
    constraint gate_field_position_unique unique (position)
);

insert into gate_field (field, place, position, labels) values
    ('unitInCharge', 'PROJECT', 1, '{"zh-Hans": "责任单位", "en": "Unit in charge", "ja": "担当部署"}'),
    ('leaderInCharge', 'PROJECT', 2, '{"zh-Hans": "责任领导", "en": "Leader in charge", "ja": "担当責任者"}'),
    ('investors', 'PROJECT', 3, '{"zh-Hans": "投资方", "en": "Investors", "ja": "投資者"}'),
    ('agreedInvestment', 'PROJECT', 4, '{"zh-Hans": "协议投资额", "en": "Agreed investment", "ja": "契約投資額"}'),
    ('sector', 'PROJECT', 5, '{"zh-Hans": "行业", "en": "Sector", "ja": "業種"}'),
    ('chainRoles', 'PROJECT', 6, '{"zh-Hans": "产业链作用", "en": "Chain roles", "ja": "産業チェーンでの役割"}'),
    ('firstTalk', 'PROJECT', 7, '{"zh-Hans": "首次洽谈时间", "en": "First talk", "ja": "最初の商談日"}'),
    ('districtOfFirstTalk', 'PROJECT', 8, '{"zh-Hans": "首谈区", "en": "District of first talk", "ja": "最初に商談した区"}'),
    ('districtOfLanding', 'PROJECT', 9, '{"zh-Hans": "落地区", "en": "District of landing", "ja": "立地区"}'),
    ('keyLevel', 'PROJECT', 10, '{"zh-Hans": "重大项目级别", "en": "Level of major project", "ja": "重点プロジェクトの級別"}'),
    ('planYear', 'PROJECT', 11, '{"zh-Hans": "计划年度", "en": "Plan year", "ja": "計画年度"}'),
    ('planCategory', 'PROJECT', 12, '{"zh-Hans": "计划类别", "en": "Plan category", "ja": "計画区分"}'),
    ('originEventId', 'PROJECT', 13, '{"zh-Hans": "来源活动", "en": "Origin event", "ja": "発端となった行事"}'),
    ('summary', 'PROJECT', 14, '{"zh-Hans": "项目简介", "en": "Summary", "ja": "概要"}'),
    ('evidence', 'TRANSITION', 15, '{"zh-Hans": "佐证材料", "en": "Evidence", "ja": "証拠書類"}');

alter table gate_rule
    drop constraint gate_rule_field_known,
    add column why jsonb,
    add constraint gate_rule_field_known foreign key (field) references gate_field (field);
create index gate_rule_by_field on gate_rule (field);
create index gate_rule_by_stage on gate_rule (track, stage);

update gate_rule g
set why = w.why::jsonb
from (values
    ('unitInCharge', '{"zh-Hans": "洽谈期间须有人负责推进", "en": "While talks go on, somebody has to carry them forward", "ja": "交渉を進める担当が必要なため"}'),
    ('investors', '{"zh-Hans": "协议须有签约方", "en": "An agreement has a party that signs it", "ja": "契約には締結する当事者が必要なため"}'),
    ('agreedInvestment', '{"zh-Hans": "承诺多少，才能核对兑现多少", "en": "What was promised is what the actual investment is held against", "ja": "約束額がなければ実績と照合できないため"}'),
    ('districtOfLanding', '{"zh-Hans": "企业在落地区注册", "en": "A company is registered in the district where it lands", "ja": "企業は立地する区で登記されるため"}'),
    ('sector', '{"zh-Hans": "注册登记须填行业代码", "en": "Registration names the sector", "ja": "登記には業種が記載されるため"}'),
    ('leaderInCharge', '{"zh-Hans": "开工项目由责任领导挂钩", "en": "A project under construction answers to a leader", "ja": "着工後は担当責任者が置かれるため"}'),
    ('planYear', '{"zh-Hans": "开工项目列入年度计划", "en": "What is started stands in the plan of a year", "ja": "着工案件は年度計画に載るため"}'),
    ('evidence', '{"zh-Hans": "进入该阶段须有文件或来源佐证", "en": "A document or a source proves that the stage was reached", "ja": "段階への到達を書類または出典で示すため"}')
    ) as w (field, why)
where g.field = w.field;
alter table gate_rule alter column why set not null;

alter table rule_set
    add column created_at timestamptz not null default now(),
    add column created_by text        not null default 'service';

-- From which stage of a track on who decides is not who asked; a part of the same versioned rules.
create table second_person_rule (
    rule_set integer not null,
    track    text    not null,
    stage    text    not null,
    why      jsonb   not null,
    primary key (rule_set, track),
    constraint second_person_rule_set_known foreign key (rule_set) references rule_set (version),
    constraint second_person_rule_stage_known foreign key (track, stage) references track_stage (track, stage)
);
create index second_person_rule_by_stage on second_person_rule (track, stage);

insert into second_person_rule (rule_set, track, stage, why)
select 1, s.track, s.stage,
       '{"zh-Hans": "从此阶段起计入实绩，须由他人核准", "en": "From here on a stage counts as a result, so another person approves it", "ja": "この段階から実績に数えられるため、別の人が承認する"}'
from (values ('BUILD', 'STARTED'), ('SETUP', 'OPERATING'), ('FUND', 'FUNDED')) as s (track, stage);
