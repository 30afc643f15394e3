-- A project's way begins with the event that brought it and the first meeting about it: the pipeline counts these two steps as the funnel
-- does, from what events-service tells.
alter table known_project add column origin_event_id uuid;

create table known_event (
    id         uuid not null constraint known_event_pkey primary key,
    starts     jsonb,
    day        date generated always as (first_day(starts)) stored,
    precision  text generated always as (starts ->> 'precision') stored,
    visibility text not null
);

create table known_meeting (
    id         uuid not null constraint known_meeting_pkey primary key,
    starts     jsonb,
    day        date generated always as (first_day(starts)) stored,
    precision  text generated always as (starts ->> 'precision') stored,
    visibility text not null
);

-- No foreign key to the project: a meeting may name one that this service has not heard of yet.
create table known_meeting_project (
    meeting_id uuid not null constraint known_meeting_project_of_meeting references known_meeting on delete cascade,
    project_id uuid not null,
    constraint known_meeting_project_pkey primary key (meeting_id, project_id)
);
create index known_meeting_project_of_project on known_meeting_project (project_id, meeting_id);

-- A copy that was made before projects named their event in it is made anew.
update followed_feed set cursor = null, applied = 0, changed_at = null, applied_at = null where neighbour = 'projects';

update code_list_entry set position = position + 2 where list = 'PROJECT_STAGE';
insert into code_list_entry (list, code, position, labels) values
    ('PROJECT_STAGE', 'EVENT', 1, '{"en": "Brought by an event", "zh-Hans": "活动引荐", "ja": "イベントで発掘"}'),
    ('PROJECT_STAGE', 'MEETING', 2, '{"en": "First meeting", "zh-Hans": "首次会谈", "ja": "最初の面談"}');

update dataset set version = version + 1, description =
'{"en": "Public investment projects by the quarter or year in which they reached a stage: their number, and their agreed investment in each currency by itself. The event that brought a project and the first meeting about it count as stages. Reckoned from the projects; invented ones are left out.",
  "zh-Hans": "公开的投资项目，按达到各阶段的季度或年份统计：项目数，以及按币种分列的协议投资额。引荐项目的活动和首次会谈也各作为一个阶段。由项目数据计算得出，不含示例项目。",
  "ja": "公開の投資プロジェクトを、各段階に達した四半期または年ごとに集計：件数と、通貨別の協議投資額。発掘のきっかけとなったイベントと最初の面談も段階として数える。プロジェクトの記録から算出し、見本のプロジェクトは含まない。"}'
where id = 'PIPELINE';
select keep_dataset_structure('PIPELINE', 'service');
