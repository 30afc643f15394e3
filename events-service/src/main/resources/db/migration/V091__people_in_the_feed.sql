-- What a person said about being named concerns staff only; the feed tells what follows from it, the visibility.
update change_source set silent = silent || '{consent,wanted_visibility}' where table_name = 'person';
