-- What the change feed speaks of. Registered here in one place, so that a reader of the migrations sees what leaves the house.
select follow_changes('organisation', 'organisation', '/events/v1/organisations/{id}');
select follow_changes('person', 'person', '/events/v1/people/{id}');
select follow_changes('city_relationship', 'city-relationship', '/events/v1/city-relationships/{id}');
select follow_changes('campaign', 'campaign', '/events/v1/campaigns/{id}', silent => '{ordered_at}');
select follow_changes('event', 'event', '/events/v1/events/{id}', silent => '{ordered_at,starts_at,ends_at}');
select follow_changes('participation', 'participation', '/events/v1/events/{event_id}/participations/{id}', 'event', 'event_id');
select follow_changes('agenda_item', 'agenda-item', '/events/v1/events/{event_id}/agenda/{id}', 'event', 'event_id');
select follow_changes('itinerary_item', 'itinerary-item', '/events/v1/events/{event_id}/itinerary/{id}', 'event', 'event_id');
select follow_changes('outcome', 'outcome', '/events/v1/events/{event_id}/outcomes/{id}', 'event', 'event_id');
select follow_changes('exhibit_section', 'exhibit-section', '/events/v1/events/{event_id}/exhibit-sections/{id}', 'event', 'event_id');
select follow_changes('meeting', 'meeting', '/events/v1/meetings/{id}', silent => '{ordered_at,starts_at,ends_at}');
select follow_changes('follow_up', 'follow-up', '/events/v1/follow-ups/{id}', silent => '{ordered_on}');
