-- Who was invited, answered and came is known at different times by different people; each is kept with its time, and none undoes the others.
alter table participation
    add column attendance text
        constraint participation_attendance_known check (attendance in ('INVITED', 'CONFIRMED', 'DECLINED', 'ATTENDED', 'ABSENT')),
    add column invited_at timestamptz,
    add column answered_at timestamptz,
    add column attendance_at timestamptz;
create index participation_by_attendance on participation (event_id, attendance, position, id);
