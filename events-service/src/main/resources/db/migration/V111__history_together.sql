-- Lists that sheets fill by the ten thousand note their history by statement; each statement of few rows does so as well.
select write_history_together(kept::regclass)
from unnest('{organisation,person,campaign,event,city_relationship,participation,agenda_item,itinerary_item,outcome,exhibit_section,meeting,follow_up}'::text[]) kept;
