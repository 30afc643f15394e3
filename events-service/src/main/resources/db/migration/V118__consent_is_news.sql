-- Staff who follow the feed read a person's consent in the record; that it changed is told, not to what.
update change_source set unshown = '{consent,wanted_visibility}' where table_name = 'person';
