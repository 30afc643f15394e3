-- Formats of the statistics world want a code for whatever stands beside a figure: its power of ten, its decimals, what the source says of it.
-- The list of multipliers gets every power that a figure may be printed in, in the order of the powers.
insert into code_list_entry (list, code, position, labels)
select list, code, row_number() over (partition by list order by ordinal), jsonb_build_object('en', en, 'zh-Hans', zh, 'ja', ja)
from (values
    (0, 'UNIT_MULT', '0', 'Units', '个', '一'),
    (1, 'UNIT_MULT', '1', 'Tens', '十', '十'),
    (2, 'UNIT_MULT', '2', 'Hundreds', '百', '百'),
    (3, 'UNIT_MULT', '3', 'Thousands', '千', '千'),
    (4, 'UNIT_MULT', '4', 'Tens of thousands', '万', '万'),
    (5, 'UNIT_MULT', '5', 'Hundreds of thousands', '十万', '十万'),
    (6, 'UNIT_MULT', '6', 'Millions', '百万', '百万'),
    (7, 'UNIT_MULT', '7', 'Tens of millions', '千万', '千万'),
    (8, 'UNIT_MULT', '8', 'Hundreds of millions', '亿', '億'),
    (9, 'UNIT_MULT', '9', 'Billions', '十亿', '十億'),
    (10, 'UNIT_MULT', '10', 'Tens of billions', '百亿', '百億'),
    (11, 'UNIT_MULT', '11', 'Hundreds of billions', '千亿', '千億'),
    (12, 'UNIT_MULT', '12', 'Trillions', '万亿', '兆'),
    (0, 'QUALIFIER', 'EXACT', 'As stated', '原文数值', '原文の値'),
    (1, 'QUALIFIER', 'ABOUT', 'About', '约', '約'),
    (2, 'QUALIFIER', 'NEARLY', 'Nearly', '近', '近く'),
    (3, 'QUALIFIER', 'OVER', 'Over', '超过', '超'),
    (4, 'QUALIFIER', 'AT_LEAST', 'At least', '不少于', '以上')
) as entry (ordinal, list, code, en, zh, ja)
on conflict (list, code) do nothing;

update code_list_entry set position = code::int + 1 where list = 'UNIT_MULT';

insert into code_list_entry (list, code, position, labels)
select 'DECIMALS', n::text, n + 1, jsonb_build_object(
    'en', n || case n when 1 then ' decimal' else ' decimals' end, 'zh-Hans', n || '位小数', 'ja', '小数' || n || '桁')
from generate_series(0, 12) as n;
