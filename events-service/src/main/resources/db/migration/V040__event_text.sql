-- What people search events by stands in four tables; it is gathered when it is written, so that one index answers and words may be
-- met in different places. Names of organisations are seen by their own visibility, so that each audience has a text of its own.
alter table agenda_item
    add column search_content text not null generated always as (search_content('[]', title)) stored;
drop trigger agenda_item_history on agenda_item;
create trigger agenda_item_history after insert or update or delete on agenda_item
    for each row execute function record_history('agenda', 'event_id', 'search_content');

create table event_text (
    id uuid not null default uuidv7() constraint event_text_pkey primary key,
    event_id uuid not null constraint event_text_of_event references event on delete cascade,
    -- The most that a caller may see: audiences that see the same share a row.
    audiences text[] not null,
    search_content text not null,
    search_tokens text[] not null
);

create index event_text_by_event on event_text (event_id);
create index event_text_by_tokens on event_text using gin (search_tokens);

-- Gathers the texts of these events anew. The events are locked, so that of two writers the later one sees what the first one wrote.
create function gather_event_texts(events uuid[]) returns void
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
                                        union all select organisation_id from outcome where event_id = e.id)), '') as content
        from event e, (values
            ('PUBLIC', array['PUBLIC']),
            ('PARTNER', array['PUBLIC', 'PARTNER']),
            ('INTERNAL', array['PUBLIC', 'PARTNER', 'INTERNAL'])) who(audience, sees)
        where e.id = any(events)
    ) texts
    group by event_id, content;
end
$$;

-- Once for each statement and not for each row, so that a load of many parts gathers each event once.
create function event_text_of_events() returns trigger language plpgsql as
$$
begin
    perform gather_event_texts(array(select id from changed));
    return null;
end
$$;

create function event_text_of_changed_events() returns trigger language plpgsql as
$$
declare
    events uuid[] := array(
        select a.id from after_change a join before_change b using (id) where a.search_content <> b.search_content);
begin
    if cardinality(events) > 0 then
        perform gather_event_texts(events);
    end if;
    return null;
end
$$;

create function event_text_of_parts() returns trigger language plpgsql as
$$
declare
    events uuid[] := array(select distinct event_id from changed);
begin
    if cardinality(events) > 0 then
        perform gather_event_texts(events);
    end if;
    return null;
end
$$;

create function event_text_of_organisations() returns trigger language plpgsql as
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
            union select event_id from outcome where organisation_id = any(organisations)));
    end if;
    return null;
end
$$;

create trigger event_text_on_insert after insert on event
    referencing new table as changed for each statement execute function event_text_of_events();
create trigger event_text_on_update after update on event
    referencing old table as before_change new table as after_change
    for each statement execute function event_text_of_changed_events();
create trigger event_text_on_update after update on organisation
    referencing old table as before_change new table as after_change
    for each statement execute function event_text_of_organisations();

create trigger event_text_on_insert after insert on agenda_item
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_update after update on agenda_item
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_delete after delete on agenda_item
    referencing old table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_insert after insert on participation
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_update after update on participation
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_delete after delete on participation
    referencing old table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_insert after insert on itinerary_item
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_update after update on itinerary_item
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_delete after delete on itinerary_item
    referencing old table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_insert after insert on outcome
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_update after update on outcome
    referencing new table as changed for each statement execute function event_text_of_parts();
create trigger event_text_on_delete after delete on outcome
    referencing old table as changed for each statement execute function event_text_of_parts();

select gather_event_texts(array(select id from event));

-- What is searched stands there now.
drop index event_by_text;
alter table event drop column search_tokens;
create index event_by_visibility on event (visibility, ordered_at, id);
