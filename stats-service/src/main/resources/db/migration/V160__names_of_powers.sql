-- What a power of ten is called stands on axes and beside figures; that the list of SDMX does not have it belongs on the page about SDMX. Names that an administrator gave stay.
update code_list_entry set labels = '{"en": "Tens of thousands", "zh-Hans": "万", "ja": "万"}', version = version + 1
where list = 'UNIT_MULT' and code = '4' and labels ->> 'en' = 'Ten thousands (extension of the SDMX list)';
update code_list_entry set labels = '{"en": "Hundreds of millions", "zh-Hans": "亿", "ja": "億"}', version = version + 1
where list = 'UNIT_MULT' and code = '8' and labels ->> 'en' = 'Hundred millions (extension of the SDMX list)';
