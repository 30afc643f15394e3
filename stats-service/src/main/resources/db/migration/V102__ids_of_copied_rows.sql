-- Rows that come by COPY get their id here, so that no line of a million carries one.
alter table draft_observation alter column id set default uuidv7();
