-- Who loads an export back wants to be told that it changes nothing: a load says how many of its figures stood already.
alter table observation_load
    add column unchanged int,
    add constraint observation_load_unchanged_are_some_of_it check (unchanged between 0 and observations);
comment on column observation_load.unchanged is 'Figures of a file that said what stood already; null where the load was no file';
