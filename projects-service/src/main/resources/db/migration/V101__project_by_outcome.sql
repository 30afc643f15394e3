-- Projects signed at an event are followed by the outcome that announced them.
create index project_by_origin_outcome on project (origin_outcome_id) where origin_outcome_id is not null;
