-- What this service knows of investment projects, fed by their change feed: which ones came from a signing batch or were talked about in a meeting.
create table known_project (
    id                uuid    not null constraint known_project_pkey primary key,
    code              text    not null,
    name              jsonb   not null,
    kind              text    not null,
    track             text    not null,
    stage             text    not null,
    status            text    not null,
    origin_event_id   uuid,
    origin_outcome_id uuid,
    agreed_investment jsonb,
    sample            boolean not null,
    visibility        text    not null
);
create index known_project_of_outcome on known_project (origin_outcome_id, code) where origin_outcome_id is not null;
create index known_project_of_event on known_project (origin_event_id) where origin_event_id is not null;

-- The projects on file that name an outcome as their origin: how many by visibility, and the first of them by code.
create function identified_projects(outcome uuid) returns jsonb language sql stable as
$$
    select jsonb_build_object(
        'counts', coalesce((select jsonb_object_agg(c.visibility, c.known)
                            from (select p.visibility, count(*) as known from known_project p
                                  where p.origin_outcome_id = outcome group by p.visibility) c), '{}'),
        'projects', coalesce((select jsonb_agg(jsonb_build_object('projectId', l.id, 'code', l.code, 'name', l.name, 'stage', l.stage,
                                                                  'status', l.status, 'visibility', l.visibility) order by l.code)
                              from (select * from known_project p where p.origin_outcome_id = outcome order by p.code limit 200) l), '[]'))
$$;

-- What is known of some projects, by id.
create function known_projects(ids uuid[]) returns jsonb language sql stable as
$$
    select coalesce(jsonb_object_agg(p.id, jsonb_build_object('projectId', p.id, 'code', p.code, 'name', p.name, 'stage', p.stage,
                                                              'status', p.status, 'visibility', p.visibility)), '{}')
    from known_project p where p.id = any (ids)
$$;
