-- Trade grows by one rate in yuan and by another in dollars, and both are printed: a figure that says something of an amount in dollars
-- carries that in its unit, so that the two never meet under one key. PT and PP speak of amounts in yuan, and of numbers.
insert into code_list_entry (list, code, position, labels) values
('UNIT_MEASURE', 'PT_USD', 6, '{"en": "Per cent, of amounts in US dollars", "zh-Hans": "百分比（以美元计）", "ja": "パーセント（米ドル建て）"}'),
('UNIT_MEASURE', 'PP_USD', 7, '{"en": "Percentage points, of amounts in US dollars", "zh-Hans": "百分点（以美元计）", "ja": "パーセントポイント（米ドル建て）"}');

update dataset set units = units || '["PT_USD", "PP_USD"]', version = version + 1 where id in ('TRADE', 'FDI', 'ENTERPRISES');
