-- The newspaper of April 2024 names three new forms of trade without a figure; the codes themselves are the record of that, so they cite it.
update code_list_entry
set external_ids = jsonb_build_array(jsonb_build_object('system', 'seed', 'id', 'A3.18-' || position - 2)),
    sources = '[{"document": "urn:x-wuxi-newspaper:2024-04:page-1#article-3", "publisher": "Wuxi city newspaper",
                 "title": {"zh-Hans": "一季度无锡外贸迎“开门红”"}, "locator": "article 3, fact A3.18"}]'
where list = 'TRADE_MODE' and code in ('SECOND_HAND_CARS', 'BONDED_REPAIR', 'MARKET_PROCUREMENT');
