-- What the change feed speaks of. Registered here in one place, so that a reader of the migrations sees what leaves the house.
select follow_changes('project', 'project', '/projects/v1/projects/{id}', silent => '{stage_since_from}');
select follow_changes('stage_record', 'stage-record', '/projects/v1/projects/{project_id}/stages/{id}', 'project', 'project_id');
select follow_changes('money_entry', 'money-entry', '/projects/v1/projects/{project_id}/money-entries/{id}', 'project', 'project_id', '{period_from,period_until}');
select follow_changes('evidence_file', 'evidence', '/projects/v1/projects/{project_id}/evidence/{id}', 'project', 'project_id', '{storage_key}');
-- A blocker's log and its proposed due dates stay in the house: what came of them stands in the blocker.
select follow_changes('blocker', 'blocker', '/projects/v1/blockers/{id}', 'project', 'project_id', '{severity_rank,outstanding,unit_name,due_order}');
select follow_changes('target', 'target', '/projects/v1/targets/{id}', silent => '{unit_name,value_unit}');
select follow_changes('status_change', 'status-change', '/projects/v1/projects/{project_id}/status-changes/{id}', 'project', 'project_id');
select follow_changes('milestone', 'milestone', '/projects/v1/projects/{project_id}/milestones/{id}', 'project', 'project_id', '{planned_until}');
select follow_changes('plan_entry', 'plan-entry', '/projects/v1/projects/{project_id}/plan-entries/{id}', 'project', 'project_id');
