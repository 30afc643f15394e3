-- Areas by GB/T 2260: the province, its cities, and the districts and county-level cities of Wuxi under it, so that figures of a district have a key.
-- Wuxi itself keeps its place at the top, where people look for it; the others stand behind in the order of their codes.
insert into code_list_entry (list, code, position, parent_code, labels)
select 'REF_AREA', code, 10 * row_number() over (order by code), parent, jsonb_build_object('en', en, 'zh-Hans', zh, 'ja', ja)
from (values
    ('320000', null::text, 'Jiangsu Province', '江苏省', '江蘇省'),
    ('320100', '320000', 'Nanjing', '南京市', '南京市'),
    ('320205', '320200', 'Xishan District', '锡山区', '錫山区'),
    ('320206', '320200', 'Huishan District', '惠山区', '恵山区'),
    ('320211', '320200', 'Binhu District', '滨湖区', '浜湖区'),
    ('320213', '320200', 'Liangxi District', '梁溪区', '梁渓区'),
    ('320214', '320200', 'Xinwu District', '新吴区', '新呉区'),
    ('320281', '320200', 'Jiangyin', '江阴市', '江陰市'),
    ('320282', '320200', 'Yixing', '宜兴市', '宜興市'),
    ('320300', '320000', 'Xuzhou', '徐州市', '徐州市'),
    ('320400', '320000', 'Changzhou', '常州市', '常州市'),
    ('320500', '320000', 'Suzhou', '苏州市', '蘇州市'),
    ('320600', '320000', 'Nantong', '南通市', '南通市'),
    ('320700', '320000', 'Lianyungang', '连云港市', '連雲港市'),
    ('320800', '320000', 'Huai''an', '淮安市', '淮安市'),
    ('320900', '320000', 'Yancheng', '盐城市', '塩城市'),
    ('321000', '320000', 'Yangzhou', '扬州市', '揚州市'),
    ('321100', '320000', 'Zhenjiang', '镇江市', '鎮江市'),
    ('321200', '320000', 'Taizhou', '泰州市', '泰州市'),
    ('321300', '320000', 'Suqian', '宿迁市', '宿遷市')
) as area (code, parent, en, zh, ja)
on conflict (list, code) do nothing;

update code_list_entry set parent_code = '320000', version = version + 1 where list = 'REF_AREA' and code = '320200' and parent_code is null;
