-- A total of ASEAN or of the EU means its members of that day. Countries have their codes of ISO 3166-1, as in the area list of SDMX; who belongs to a group since when
-- is a matter of its treaties. RCEP counts from the day on which it came to hold between China and the partner. The countries of the Belt and Road and of BRICS
-- are left to an administrator, since no treaty says who they are.
insert into code_list_entry (list, code, position, labels) values
('COUNTERPART_AREA', 'EU', 5, '{"en": "European Union", "zh-Hans": "欧盟", "ja": "欧州連合"}'),
('COUNTERPART_AREA', 'RCEP', 6, '{"en": "RCEP partners of China", "zh-Hans": "RCEP其他成员国", "ja": "RCEP加盟国（中国を除く）"}')
on conflict (list, code) do nothing;

insert into code_list_entry (list, code, position, labels)
select 'COUNTERPART_AREA', code, 100 + row_number() over (order by code), jsonb_build_object('en', en, 'zh-Hans', zh, 'ja', ja)
from (values
    ('AE', 'United Arab Emirates', '阿联酋', 'アラブ首長国連邦'),
    ('AT', 'Austria', '奥地利', 'オーストリア'),
    ('AU', 'Australia', '澳大利亚', 'オーストラリア'),
    ('BE', 'Belgium', '比利时', 'ベルギー'),
    ('BG', 'Bulgaria', '保加利亚', 'ブルガリア'),
    ('BN', 'Brunei Darussalam', '文莱', 'ブルネイ'),
    ('BR', 'Brazil', '巴西', 'ブラジル'),
    ('CN', 'China', '中国', '中国'),
    ('CY', 'Cyprus', '塞浦路斯', 'キプロス'),
    ('CZ', 'Czechia', '捷克', 'チェコ'),
    ('DE', 'Germany', '德国', 'ドイツ'),
    ('DK', 'Denmark', '丹麦', 'デンマーク'),
    ('EE', 'Estonia', '爱沙尼亚', 'エストニア'),
    ('EG', 'Egypt', '埃及', 'エジプト'),
    ('ES', 'Spain', '西班牙', 'スペイン'),
    ('ET', 'Ethiopia', '埃塞俄比亚', 'エチオピア'),
    ('FI', 'Finland', '芬兰', 'フィンランド'),
    ('FR', 'France', '法国', 'フランス'),
    ('GB', 'United Kingdom', '英国', 'イギリス'),
    ('GR', 'Greece', '希腊', 'ギリシャ'),
    ('HR', 'Croatia', '克罗地亚', 'クロアチア'),
    ('HU', 'Hungary', '匈牙利', 'ハンガリー'),
    ('ID', 'Indonesia', '印度尼西亚', 'インドネシア'),
    ('IE', 'Ireland', '爱尔兰', 'アイルランド'),
    ('IN', 'India', '印度', 'インド'),
    ('IR', 'Iran', '伊朗', 'イラン'),
    ('IT', 'Italy', '意大利', 'イタリア'),
    ('JP', 'Japan', '日本', '日本'),
    ('KH', 'Cambodia', '柬埔寨', 'カンボジア'),
    ('KR', 'Republic of Korea', '韩国', '韓国'),
    ('LA', 'Lao PDR', '老挝', 'ラオス'),
    ('LT', 'Lithuania', '立陶宛', 'リトアニア'),
    ('LU', 'Luxembourg', '卢森堡', 'ルクセンブルク'),
    ('LV', 'Latvia', '拉脱维亚', 'ラトビア'),
    ('MM', 'Myanmar', '缅甸', 'ミャンマー'),
    ('MT', 'Malta', '马耳他', 'マルタ'),
    ('MY', 'Malaysia', '马来西亚', 'マレーシア'),
    ('NL', 'Netherlands', '荷兰', 'オランダ'),
    ('NZ', 'New Zealand', '新西兰', 'ニュージーランド'),
    ('PH', 'Philippines', '菲律宾', 'フィリピン'),
    ('PL', 'Poland', '波兰', 'ポーランド'),
    ('PT', 'Portugal', '葡萄牙', 'ポルトガル'),
    ('RO', 'Romania', '罗马尼亚', 'ルーマニア'),
    ('RU', 'Russian Federation', '俄罗斯', 'ロシア'),
    ('SA', 'Saudi Arabia', '沙特阿拉伯', 'サウジアラビア'),
    ('SE', 'Sweden', '瑞典', 'スウェーデン'),
    ('SG', 'Singapore', '新加坡', 'シンガポール'),
    ('SI', 'Slovenia', '斯洛文尼亚', 'スロベニア'),
    ('SK', 'Slovakia', '斯洛伐克', 'スロバキア'),
    ('TH', 'Thailand', '泰国', 'タイ'),
    ('TL', 'Timor-Leste', '东帝汶', '東ティモール'),
    ('US', 'United States', '美国', 'アメリカ合衆国'),
    ('VN', 'Viet Nam', '越南', 'ベトナム'),
    ('ZA', 'South Africa', '南非', '南アフリカ')
) as country (code, en, zh, ja)
on conflict (list, code) do nothing;

insert into code_group (id, list, code, version, created_at, created_by, updated_at, updated_by, sources)
select uuidv7(), 'COUNTERPART_AREA', code, 0, now(), 'service', now(), 'service', jsonb_build_array(jsonb_build_object('document', document, 'title', title))
from (values
    ('ASEAN', 'https://asean.org/member-states/', '{"en": "ASEAN member states"}'::jsonb),
    ('EU', 'https://european-union.europa.eu/principles-countries-history/eu-countries_en', '{"en": "EU countries and their dates of accession"}'::jsonb),
    ('RCEP', 'https://rcepsec.org/legal-text/', '{"en": "Regional Comprehensive Economic Partnership Agreement"}'::jsonb)
) as treaty (code, document, title)
on conflict (list, code) do nothing;

insert into code_group_member (group_id, list, code, since, until)
select g.id, g.list, c.code, m.since::date, m.until::date
from (values
    ('ASEAN', 'ID MY PH SG TH', '1967-08-08', null::text),
    ('ASEAN', 'BN', '1984-01-07', null),
    ('ASEAN', 'VN', '1995-07-28', null),
    ('ASEAN', 'LA MM', '1997-07-23', null),
    ('ASEAN', 'KH', '1999-04-30', null),
    ('ASEAN', 'TL', '2025-10-26', null),
    ('EU', 'BE DE FR IT LU NL', '1958-01-01', null),
    ('EU', 'DK IE', '1973-01-01', null),
    ('EU', 'GB', '1973-01-01', '2020-02-01'),
    ('EU', 'GR', '1981-01-01', null),
    ('EU', 'ES PT', '1986-01-01', null),
    ('EU', 'AT FI SE', '1995-01-01', null),
    ('EU', 'CY CZ EE HU LT LV MT PL SI SK', '2004-05-01', null),
    ('EU', 'BG RO', '2007-01-01', null),
    ('EU', 'HR', '2013-07-01', null),
    ('RCEP', 'AU BN JP KH LA NZ SG TH VN', '2022-01-01', null),
    ('RCEP', 'KR', '2022-02-01', null),
    ('RCEP', 'MY', '2022-03-18', null),
    ('RCEP', 'MM', '2022-05-01', null),
    ('RCEP', 'ID', '2023-01-02', null),
    ('RCEP', 'PH', '2023-06-02', null)
) as m (whole, codes, since, until)
join code_group g on g.list = 'COUNTERPART_AREA' and g.code = m.whole and g.created_by = 'service'
cross join lateral unnest(string_to_array(m.codes, ' ')) as c(code);
