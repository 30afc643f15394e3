-- What a project climbs depends on what it is: a factory is built, a headquarters is set up, a fund is paid in. The
-- stairs, the kinds that climb them and what each step asks for are data, so that a later rule is a row and not a release.
create table track (
    code     text     primary key,
    labels   jsonb    not null,
    position smallint not null,
    constraint track_position_unique unique (position)
);

create table track_stage (
    track    text     not null,
    stage    text     not null,
    labels   jsonb    not null,
    position smallint not null,
    primary key (track, stage),
    constraint track_stage_track_known foreign key (track) references track (code),
    constraint track_stage_position_unique unique (track, position)
);

create table track_kind (
    kind  text primary key,
    track text not null,
    constraint track_kind_track_known foreign key (track) references track (code)
);
create index track_kind_track on track_kind (track);

-- Rules are never edited: a change is a new set, and each stage record keeps the set it was judged by.
create table rule_set (
    version    integer primary key,
    valid_from date    not null,
    note       text    not null
);

create table gate_rule (
    rule_set integer not null,
    track    text    not null,
    stage    text    not null,
    field    text    not null,
    primary key (rule_set, track, stage, field),
    constraint gate_rule_set_known foreign key (rule_set) references rule_set (version),
    constraint gate_rule_stage_known foreign key (track, stage) references track_stage (track, stage),
    constraint gate_rule_field_known check (field in (
        'unitInCharge', 'leaderInCharge', 'investors', 'agreedInvestment', 'sector', 'districtOfLanding', 'planYear',
        'evidence'))
);

insert into track (code, labels, position) values
    ('BUILD', '{"zh-Hans": "建设类", "en": "Construction", "ja": "建設型"}', 1),
    ('SETUP', '{"zh-Hans": "设立类", "en": "Set-up", "ja": "設立型"}', 2),
    ('FUND', '{"zh-Hans": "基金类", "en": "Fund", "ja": "ファンド型"}', 3);

insert into track_stage (track, stage, labels, position)
select t.track, s.stage, s.labels::jsonb, s.position
from (values ('BUILD'), ('SETUP'), ('FUND')) as t (track),
     (values
         ('LEAD', '{"zh-Hans": "线索", "en": "Lead", "ja": "引き合い"}', 1),
         ('NEGOTIATING', '{"zh-Hans": "在谈", "en": "Negotiating", "ja": "交渉中"}', 2),
         ('SIGNED', '{"zh-Hans": "签约", "en": "Signed", "ja": "契約締結"}', 3),
         ('REGISTERED', '{"zh-Hans": "注册", "en": "Registered", "ja": "登記"}', 4)) as s (stage, labels, position);

insert into track_stage (track, stage, labels, position) values
    ('BUILD', 'STARTED', '{"zh-Hans": "开工", "en": "Construction started", "ja": "着工"}', 5),
    ('BUILD', 'COMPLETED', '{"zh-Hans": "竣工", "en": "Construction completed", "ja": "竣工"}', 6),
    ('BUILD', 'IN_PRODUCTION', '{"zh-Hans": "投产", "en": "In production", "ja": "操業開始"}', 7),
    ('BUILD', 'AT_CAPACITY', '{"zh-Hans": "达产", "en": "At full capacity", "ja": "フル生産"}', 8),
    ('SETUP', 'OPERATING', '{"zh-Hans": "运营", "en": "Operating", "ja": "運営開始"}', 5),
    ('FUND', 'FUNDED', '{"zh-Hans": "募资到位", "en": "Funded", "ja": "払込完了"}', 5),
    ('FUND', 'DEPLOYED', '{"zh-Hans": "投出", "en": "Deployed", "ja": "投資実行"}', 6);

insert into track_kind (kind, track) values
    ('MANUFACTURING', 'BUILD'),
    ('INDUSTRIAL_PARK', 'BUILD'),
    ('OVERSEAS_WAREHOUSE', 'SETUP'),
    ('REGIONAL_HQ', 'SETUP'),
    ('FUNCTIONAL_INSTITUTION', 'SETUP'),
    ('RND_CENTER', 'SETUP'),
    ('CONSUMER_RETAIL', 'SETUP'),
    ('DIGITAL_PLATFORM', 'SETUP'),
    ('FUND', 'FUND');

insert into rule_set (version, valid_from, note) values (1, date '2024-01-01', 'The first rules of the gates');

insert into gate_rule (rule_set, track, stage, field)
select 1, t.track, r.stage, r.field
from (values ('BUILD'), ('SETUP'), ('FUND')) as t (track),
     (values
         ('NEGOTIATING', 'unitInCharge'),
         ('SIGNED', 'investors'),
         ('SIGNED', 'evidence'),
         ('REGISTERED', 'agreedInvestment'),
         ('REGISTERED', 'districtOfLanding'),
         ('REGISTERED', 'sector'),
         ('REGISTERED', 'evidence')) as r (stage, field);

insert into gate_rule (rule_set, track, stage, field) values
    -- A factory or a fund is signed for an amount; of a headquarters the amount is often settled with its registration.
    (1, 'BUILD', 'SIGNED', 'agreedInvestment'),
    (1, 'FUND', 'SIGNED', 'agreedInvestment'),
    (1, 'BUILD', 'STARTED', 'leaderInCharge'),
    (1, 'BUILD', 'STARTED', 'planYear'),
    (1, 'BUILD', 'STARTED', 'evidence'),
    (1, 'BUILD', 'COMPLETED', 'evidence'),
    (1, 'BUILD', 'IN_PRODUCTION', 'evidence'),
    (1, 'BUILD', 'AT_CAPACITY', 'evidence'),
    (1, 'SETUP', 'OPERATING', 'evidence'),
    (1, 'FUND', 'FUNDED', 'evidence'),
    (1, 'FUND', 'DEPLOYED', 'evidence');
