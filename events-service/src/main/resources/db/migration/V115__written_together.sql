-- Sheets of ten thousand rows: the identifiers of new rows are noted by statement.
select note_external_ids_together(kept::regclass)
from unnest('{organisation,person,campaign,event,city_relationship,participation,agenda_item,itinerary_item,outcome,exhibit_section,meeting,follow_up}'::text[]) kept;
