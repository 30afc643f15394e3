-- Who was met at an event is searched with it: "the talks with RS集团" finds the delegation. A meeting has a visibility of its own, so its
-- organisations stand in the texts of those audiences only that may see the meeting.
create or replace function gather_event_texts(events uuid[]) returns void
    language plpgsql
as $$
begin
    perform from event where id = any(events) order by id for no key update;
    delete from event_text where event_id = any(events);
    insert into event_text (event_id, audiences, search_content, search_tokens)
    select event_id, array_agg(audience), content, search_tokens(content)
    from (
        select e.id as event_id, audience,
            e.search_content
            || coalesce((select string_agg(translate(i.search_content, E'\x04', ''), '' order by i.position, i.id)
                         from agenda_item i where i.event_id = e.id), '')
            || coalesce((select string_agg(translate(o.search_content, E'\x01\x04', E'\x02'), '' order by o.id)
                         from organisation o
                         where o.visibility = any(sees)
                           and o.id in (select organisation_id from participation where event_id = e.id
                                        union all select organisation_id from itinerary_item where event_id = e.id
                                        union all select organisation_id from outcome where event_id = e.id
                                        union all select unnest(m.organisation_ids || array(
                                                      select (participant ->> 'organisationId')::uuid
                                                      from jsonb_array_elements(m.participants) participant))
                                                  from meeting m where m.event_id = e.id and m.visibility = any(sees))), '') as content
        from event e, (values
            ('PUBLIC', array['PUBLIC']),
            ('PARTNER', array['PUBLIC', 'PARTNER']),
            ('INTERNAL', array['PUBLIC', 'PARTNER', 'INTERNAL'])) who(audience, sees)
        where e.id = any(events)
    ) texts
    group by event_id, content;
end
$$;

create or replace function event_text_of_organisations() returns trigger language plpgsql as
$$
declare
    organisations uuid[] := array(
        select a.id from after_change a join before_change b using (id)
        where a.search_content <> b.search_content or a.visibility <> b.visibility);
begin
    if cardinality(organisations) > 0 then
        perform gather_event_texts(array(
            select event_id from participation where organisation_id = any(organisations)
            union select event_id from itinerary_item where organisation_id = any(organisations)
            union select event_id from outcome where organisation_id = any(organisations)
            union select event_id from meeting where organisation_ids && organisations
            union select m.event_id from unnest(organisations) organisation
                  join meeting m on m.participants @> jsonb_build_array(jsonb_build_object('organisationId', organisation))));
    end if;
    return null;
end
$$;

-- A meeting may be moved to another event.
create function event_text_of_moved_meetings() returns trigger language plpgsql as
$$
begin
    perform gather_event_texts(array(
        select event_id from before_change where event_id is not null
        union select event_id from after_change where event_id is not null));
    return null;
end
$$;
create trigger event_text_on_insert after insert on meeting
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_update after update on meeting
    referencing old table as before_change new table as after_change
    for each statement execute function event_text_of_moved_meetings();
create trigger event_text_on_delete after delete on meeting
    referencing old table as changed for each statement execute function event_text_of_parts();

select gather_event_texts(array(select event_id from meeting where event_id is not null));
