-- A dataset is a shape that figures are recorded in: which dimensions name a figure, and which code list each one draws from.
create table dataset (
    id                text primary key,
    agency            text not null,
    structure_version text not null,
    name              jsonb not null,
    description       jsonb not null,
    units             jsonb not null,
    version           bigint not null default 0,
    constraint dataset_id_form check (id ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint dataset_structure_version_form check (structure_version ~ '^[0-9]+\.[0-9]+\.[0-9]+$'),
    constraint dataset_units_are_a_list check (jsonb_typeof(units) = 'array')
);

create table dataset_dimension (
    dataset_id text not null,
    position   int  not null,
    id         text not null,
    code_list  text not null,
    name       jsonb not null,
    constraint dataset_dimension_pk primary key (dataset_id, position),
    constraint dataset_dimension_of_dataset foreign key (dataset_id) references dataset (id),
    constraint dataset_dimension_named_once unique (dataset_id, id),
    constraint dataset_dimension_position_from_one check (position >= 1),
    constraint dataset_dimension_id_form check (id ~ '^[A-Z][A-Z0-9_]{0,39}$')
);

insert into dataset (id, agency, structure_version, name, description, units) values
('TRADE', 'WX_STAT', '1.0.0',
 '{"en": "Foreign trade", "zh-Hans": "对外贸易", "ja": "貿易"}',
 '{"en": "Imports and exports of the city by partner, ownership, industry and form of trade: levels, growth, shares and contributions as printed.",
   "zh-Hans": "全市外贸进出口，按贸易伙伴、企业类型、行业和贸易方式分：规模、增速、占比与拉动，按原文记录。",
   "ja": "市の輸出入を相手先・企業形態・業種・貿易形態別に、規模・伸び率・構成比・寄与を原文どおり記録する。"}',
 '["CNY", "USD", "PT", "PP"]'),
('FDI', 'WX_STAT', '1.0.0',
 '{"en": "Foreign direct investment", "zh-Hans": "外商直接投资", "ja": "外国直接投資"}',
 '{"en": "Foreign capital actually used and contracted, as printed.",
   "zh-Hans": "实际使用外资与合同外资，按原文记录。",
   "ja": "外資の実際使用額と契約額を原文どおり記録する。"}',
 '["CNY", "USD", "PT", "PP"]'),
('ENTERPRISES', 'WX_STAT', '1.0.0',
 '{"en": "Enterprises", "zh-Hans": "企业", "ja": "企業"}',
 '{"en": "Numbers of foreign-invested and other enterprises, and figures of single enterprises, as printed.",
   "zh-Hans": "外资等企业数量及个别企业指标，按原文记录。",
   "ja": "外資系などの企業数と個別企業の数値を原文どおり記録する。"}',
 '["NR", "CNY", "USD", "PT", "PP"]');

insert into dataset_dimension (dataset_id, position, id, code_list, name) values
('TRADE', 1, 'FREQ', 'FREQ', '{"en": "Frequency", "zh-Hans": "频率", "ja": "頻度"}'),
('TRADE', 2, 'ACCUM', 'ACCUM', '{"en": "Cumulated or single period", "zh-Hans": "累计或当期", "ja": "累計・単期"}'),
('TRADE', 3, 'REF_AREA', 'REF_AREA', '{"en": "Reference area", "zh-Hans": "地区", "ja": "地域"}'),
('TRADE', 4, 'FLOW', 'FLOW', '{"en": "Flow of trade", "zh-Hans": "进出口方向", "ja": "輸出入の別"}'),
('TRADE', 5, 'COUNTERPART_AREA', 'COUNTERPART_AREA', '{"en": "Trading partner", "zh-Hans": "贸易伙伴", "ja": "貿易相手先"}'),
('TRADE', 6, 'OWNERSHIP', 'OWNERSHIP', '{"en": "Ownership of the enterprise", "zh-Hans": "企业类型", "ja": "企業形態"}'),
('TRADE', 7, 'ACTIVITY', 'ACTIVITY', '{"en": "Industry", "zh-Hans": "行业", "ja": "業種"}'),
('TRADE', 8, 'TRADE_MODE', 'TRADE_MODE', '{"en": "Form of trade", "zh-Hans": "贸易方式", "ja": "貿易形態"}'),
('TRADE', 9, 'TRANSFORMATION', 'TRANSFORMATION', '{"en": "What the figure says of the level", "zh-Hans": "指标变换", "ja": "数値の種類"}'),
('TRADE', 10, 'UNIT_MEASURE', 'UNIT_MEASURE', '{"en": "Unit of measure", "zh-Hans": "计量单位", "ja": "単位"}'),
('FDI', 1, 'FREQ', 'FREQ', '{"en": "Frequency", "zh-Hans": "频率", "ja": "頻度"}'),
('FDI', 2, 'REF_AREA', 'REF_AREA', '{"en": "Reference area", "zh-Hans": "地区", "ja": "地域"}'),
('FDI', 3, 'INDICATOR', 'FDI_INDICATOR', '{"en": "Indicator", "zh-Hans": "指标", "ja": "指標"}'),
('FDI', 4, 'TRANSFORMATION', 'TRANSFORMATION', '{"en": "What the figure says of the level", "zh-Hans": "指标变换", "ja": "数値の種類"}'),
('FDI', 5, 'UNIT_MEASURE', 'UNIT_MEASURE', '{"en": "Unit of measure", "zh-Hans": "计量单位", "ja": "単位"}'),
('ENTERPRISES', 1, 'FREQ', 'FREQ', '{"en": "Frequency", "zh-Hans": "频率", "ja": "頻度"}'),
('ENTERPRISES', 2, 'ACCUM', 'ACCUM', '{"en": "Cumulated or single period", "zh-Hans": "累计或当期", "ja": "累計・単期"}'),
('ENTERPRISES', 3, 'REF_AREA', 'REF_AREA', '{"en": "Reference area", "zh-Hans": "地区", "ja": "地域"}'),
('ENTERPRISES', 4, 'INDICATOR', 'ENTERPRISE_INDICATOR', '{"en": "Indicator", "zh-Hans": "指标", "ja": "指標"}'),
('ENTERPRISES', 5, 'ENTERPRISE', 'ENTERPRISE', '{"en": "Enterprise", "zh-Hans": "企业", "ja": "企業"}'),
('ENTERPRISES', 6, 'TRANSFORMATION', 'TRANSFORMATION', '{"en": "What the figure says of the level", "zh-Hans": "指标变换", "ja": "数値の種類"}'),
('ENTERPRISES', 7, 'UNIT_MEASURE', 'UNIT_MEASURE', '{"en": "Unit of measure", "zh-Hans": "计量单位", "ja": "単位"}');
