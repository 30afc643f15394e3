-- The project pipeline is a dataset like the others, with one difference: nobody fills it by hand, so that each of its figures is what the
-- projects come to and nothing else.
alter table dataset add column reckoned boolean not null default false;
comment on column dataset.reckoned is 'Its releases are made by the service itself, and by nobody else';

insert into code_list_entry (list, code, position, labels)
select list, code, row_number() over (partition by list order by ordinal), jsonb_build_object('en', en, 'zh-Hans', zh, 'ja', ja)
from (values
    (1, 'PROJECT_STAGE', 'LEAD', 'Lead', '线索', '引き合い'),
    (2, 'PROJECT_STAGE', 'NEGOTIATING', 'Negotiating', '在谈', '交渉中'),
    (3, 'PROJECT_STAGE', 'SIGNED', 'Signed', '签约', '契約締結'),
    (4, 'PROJECT_STAGE', 'REGISTERED', 'Registered', '注册', '登記'),
    (5, 'PROJECT_STAGE', 'STARTED', 'Construction started', '开工', '着工'),
    (6, 'PROJECT_STAGE', 'COMPLETED', 'Construction completed', '竣工', '竣工'),
    (7, 'PROJECT_STAGE', 'IN_PRODUCTION', 'In production', '投产', '操業開始'),
    (8, 'PROJECT_STAGE', 'AT_CAPACITY', 'At full capacity', '达产', 'フル生産'),
    (9, 'PROJECT_STAGE', 'OPERATING', 'Operating', '运营', '運営開始'),
    (10, 'PROJECT_STAGE', 'FUNDED', 'Funded', '募资到位', '払込完了'),
    (11, 'PROJECT_STAGE', 'DEPLOYED', 'Deployed', '投出', '投資実行'),
    (1, 'PROJECT_KIND', '_T', 'All kinds', '全部类别', '全種別'),
    (2, 'PROJECT_KIND', 'MANUFACTURING', 'Manufacturing', '制造业项目', '製造業'),
    (3, 'PROJECT_KIND', 'REGIONAL_HQ', 'Regional headquarters', '区域总部', '地域統括本部'),
    (4, 'PROJECT_KIND', 'FUNCTIONAL_INSTITUTION', 'Functional institution', '功能性机构', '機能性機構'),
    (5, 'PROJECT_KIND', 'RND_CENTER', 'R&D centre', '研发中心', '研究開発センター'),
    (6, 'PROJECT_KIND', 'CONSUMER_RETAIL', 'Consumer retail', '消费零售', '消費・小売'),
    (7, 'PROJECT_KIND', 'DIGITAL_PLATFORM', 'Digital platform', '数字平台', 'デジタルプラットフォーム'),
    (8, 'PROJECT_KIND', 'FUND', 'Fund', '基金', 'ファンド'),
    (9, 'PROJECT_KIND', 'INDUSTRIAL_PARK', 'Industrial park', '产业园区', '産業パーク'),
    (10, 'PROJECT_KIND', 'OVERSEAS_WAREHOUSE', 'Overseas warehouse', '海外仓', '海外倉庫'),
    (1, 'PROJECT_SECTOR', '_T', 'All sectors', '全部行业', '全業種'),
    (2, 'PROJECT_SECTOR', '_U', 'Not stated', '未注明', '記載なし'),
    (1, 'PROJECT_DISTRICT', '_T', 'Whole city', '全市', '全市'),
    (2, 'PROJECT_DISTRICT', '_U', 'Not stated', '未注明', '記載なし'),
    (3, 'PROJECT_DISTRICT', '320200', 'Wuxi, no district named', '无锡市（未分区）', '無錫市（区の記載なし）'),
    (4, 'PROJECT_DISTRICT', '320205', 'Xishan District', '锡山区', '錫山区'),
    (5, 'PROJECT_DISTRICT', '320206', 'Huishan District', '惠山区', '恵山区'),
    (6, 'PROJECT_DISTRICT', '320211', 'Binhu District', '滨湖区', '浜湖区'),
    (7, 'PROJECT_DISTRICT', '320213', 'Liangxi District', '梁溪区', '梁渓区'),
    (8, 'PROJECT_DISTRICT', '320214', 'Xinwu District', '新吴区', '新呉区'),
    (9, 'PROJECT_DISTRICT', '320281', 'Jiangyin', '江阴市', '江陰市'),
    (10, 'PROJECT_DISTRICT', '320282', 'Yixing', '宜兴市', '宜興市')
) as entry (ordinal, list, code, en, zh, ja);

insert into code_list_entry (list, code, position, labels) values
('UNIT_MEASURE', 'EUR', 8, '{"en": "Euro", "zh-Hans": "欧元", "ja": "ユーロ"}'),
('UNIT_MEASURE', 'JPY', 9, '{"en": "Japanese yen", "zh-Hans": "日元", "ja": "日本円"}'),
('UNIT_MEASURE', 'HKD', 10, '{"en": "Hong Kong dollar", "zh-Hans": "港元", "ja": "香港ドル"}')
on conflict (list, code) do nothing;

insert into dataset (id, agency, structure_version, name, description, units, reckoned) values
('PIPELINE', 'WX_STAT', '1.0.0',
 '{"en": "Project pipeline", "zh-Hans": "投资项目进展", "ja": "投資プロジェクトの進捗"}',
 '{"en": "Public investment projects by the quarter or year in which they reached a stage: their number, and their agreed investment in each currency by itself. Reckoned from the projects; invented ones are left out.",
   "zh-Hans": "公开的投资项目，按达到各阶段的季度或年份统计：项目数，以及按币种分列的协议投资额。由项目数据计算得出，不含示例项目。",
   "ja": "公開の投資プロジェクトを、各段階に達した四半期または年ごとに集計：件数と、通貨別の協議投資額。プロジェクトの記録から算出し、見本のプロジェクトは含まない。"}',
 '["NR", "CNY", "USD", "EUR", "JPY", "HKD"]', true);

insert into dataset_dimension (dataset_id, position, id, code_list, name) values
('PIPELINE', 1, 'FREQ', 'FREQ', '{"en": "Frequency", "zh-Hans": "频率", "ja": "頻度"}'),
('PIPELINE', 2, 'ACCUM', 'ACCUM', '{"en": "Cumulated or single period", "zh-Hans": "累计或当期", "ja": "累計・単期"}'),
('PIPELINE', 3, 'STAGE', 'PROJECT_STAGE', '{"en": "Stage reached", "zh-Hans": "达到阶段", "ja": "到達段階"}'),
('PIPELINE', 4, 'KIND', 'PROJECT_KIND', '{"en": "Kind of project", "zh-Hans": "项目类别", "ja": "プロジェクトの種別"}'),
('PIPELINE', 5, 'SECTOR', 'PROJECT_SECTOR', '{"en": "Sector (division of GB/T 4754)", "zh-Hans": "行业（GB/T 4754大类）", "ja": "業種（GB/T 4754大分類）"}'),
('PIPELINE', 6, 'DISTRICT', 'PROJECT_DISTRICT', '{"en": "District of landing", "zh-Hans": "落地区", "ja": "立地する区"}'),
('PIPELINE', 7, 'UNIT_MEASURE', 'UNIT_MEASURE', '{"en": "Unit of measure", "zh-Hans": "计量单位", "ja": "単位"}');
select keep_dataset_structure('PIPELINE', 'service');
