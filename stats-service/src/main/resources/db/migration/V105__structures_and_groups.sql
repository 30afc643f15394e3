-- Structures and groups of partners change by the hand of an administrator: each structure is kept as it was, and who belongs to a
-- group is a matter of dates, since a total of ASEAN or BRICS means its members of that day.
create table dataset_structure (
    dataset_id        text        not null,
    structure_version text        not null,
    name              jsonb       not null,
    description       jsonb       not null,
    units             jsonb       not null,
    dimensions        jsonb       not null,
    recorded_at       timestamptz not null default now(),
    recorded_by       text        not null default 'service',
    constraint dataset_structure_pk primary key (dataset_id, structure_version),
    constraint dataset_structure_of_dataset foreign key (dataset_id) references dataset (id)
);

create function keep_dataset_structure(of_dataset text, by_whom text) returns void language sql as $$
    insert into dataset_structure (dataset_id, structure_version, name, description, units, dimensions, recorded_by)
    select d.id, d.structure_version, d.name, d.description, d.units,
           (select jsonb_agg(jsonb_build_object('id', m.id, 'codeList', m.code_list, 'name', m.name) order by m.position)
            from dataset_dimension m where m.dataset_id = d.id), by_whom
    from dataset d where d.id = of_dataset
    on conflict (dataset_id, structure_version) do update
    set name = excluded.name, description = excluded.description, units = excluded.units, dimensions = excluded.dimensions,
        recorded_at = now(), recorded_by = excluded.recorded_by
$$;
select keep_dataset_structure(id, 'service') from dataset;

insert into code_list_entry (list, code, position, labels)
select 'UNIT_MULT', code, position, jsonb_build_object('en', en, 'zh-Hans', zh, 'ja', ja)
from (values
    (1, '0', 'Units', '个', '単位'),
    (2, '3', 'Thousands', '千', '千'),
    (3, '4', 'Ten thousands (extension of the SDMX list)', '万（对SDMX代码表的扩展）', '万（SDMXコード表への追加）'),
    (4, '6', 'Millions', '百万', '百万'),
    (5, '8', 'Hundred millions (extension of the SDMX list)', '亿（对SDMX代码表的扩展）', '億（SDMXコード表への追加）'),
    (6, '9', 'Billions', '十亿', '十億'),
    (7, '12', 'Trillions', '万亿', '兆')
) as entry (position, code, en, zh, ja);

create table code_group (
    id           uuid        not null constraint code_group_pk primary key,
    list         text        not null,
    code         text        not null,
    sources      jsonb       not null default '[]',
    external_ids jsonb       not null default '[]',
    version      bigint      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint code_group_once unique (list, code),
    constraint code_group_is_a_code foreign key (list, code) references code_list_entry (list, code)
);

create table code_group_member (
    id       uuid not null default uuidv7() constraint code_group_member_pk primary key,
    group_id uuid not null,
    list     text not null,
    code     text not null,
    since    date not null,
    until    date,
    constraint code_group_member_of_group foreign key (group_id) references code_group (id) on delete cascade,
    constraint code_group_member_is_a_code foreign key (list, code) references code_list_entry (list, code),
    constraint code_group_member_ends_after_start check (until > since),
    constraint code_group_member_once_a_day exclude using gist (group_id with =, code with =, daterange(since, until) with &&)
);
create index code_group_member_by_group on code_group_member (group_id, since, code);
create index code_group_member_by_code on code_group_member (list, code);
comment on column code_group_member.until is 'First day on which it is no member any more';

create trigger code_group_history after insert or update or delete on code_group
    for each row execute function record_history('', 'id');
create trigger code_group_member_history after insert or update or delete on code_group_member
    for each row execute function record_history('member', 'group_id');
create trigger code_group_external_ids after insert or delete or update of external_ids on code_group
    for each row execute function sync_external_ids('group', '/stats/v1/groups/{list}/{code}');
select follow_changes('code_group', 'group', '/stats/v1/groups/{list}/{code}');
select follow_changes('code_group_member', 'group-member', '/stats/v1/groups/{list}/{code}', 'code_group', 'group_id');
