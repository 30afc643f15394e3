-- Sheets of ten thousand rows: the identifiers of new rows are noted by statement.
select note_external_ids_together(kept::regclass)
from unnest('{project,stage_record,money_entry,blocker,blocker_log_entry,milestone,plan_entry,target}'::text[]) kept;
