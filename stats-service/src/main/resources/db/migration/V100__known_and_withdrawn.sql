-- What was said may be taken back, and some of it is not for everybody: a figure carries its confidentiality, a version may say that
-- there is no figure any more, and a release remembers that it was withdrawn.
alter table observation
    add column confidentiality text not null default 'F',
    add column deleted boolean not null default false,
    add constraint observation_deleted_says_nothing check (not deleted or value is null);
comment on column observation.confidentiality is 'Code of the list CONF_STATUS: F is free';
comment on column observation.deleted is 'From this version on there is no such figure; the versions before it stay readable';

alter table release
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add column withdrawal_reason jsonb,
    add constraint release_withdrawn_by_someone check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3)),
    add constraint release_withdrawn_after_publication check (withdrawn_at > published_at);
create index release_by_withdrawal on release (dataset_id, withdrawn_at) where withdrawn_at is not null;
create index release_by_dataset_publication on release (dataset_id, published_at);

drop trigger observation_never_overwritten on observation;
create trigger observation_never_overwritten before update of
    id, release_id, load_id, series_id, period, period_start, period_end, value, multiplier, unit, qualifier,
    status, confidentiality, deleted, comment, external_ids, sources on observation
    for each statement execute function refuse_change_of_observation();

insert into code_list_entry (list, code, position, labels)
select 'CONF_STATUS', code, position, jsonb_build_object('en', en, 'zh-Hans', zh, 'ja', ja)
from (values
    (1, 'F', 'Free', '可公开', '公開可'),
    (2, 'N', 'Not for publication, restricted for internal use only', '不公开，仅供内部使用', '非公開（内部利用のみ）'),
    (3, 'C', 'Confidential statistical information', '统计秘密', '秘匿情報'),
    (4, 'D', 'Secondary confidentiality', '二次保密', '二次秘匿')
) as entry (position, code, en, zh, ja);
