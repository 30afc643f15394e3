-- What the change feed speaks of. Registered here in one place, so that a reader of the migrations sees what leaves the house.
select follow_changes('project', 'project', '/projects/v1/projects/{id}', silent => '{stage_since_from}');
select follow_changes('stage_record', 'stage-record', '/projects/v1/projects/{project_id}/stages/{id}', 'project', 'project_id');
