-- Who sat at the table is found when two records become one and when a person is forgotten.
comment on column meeting.participants is 'refers to person by personId, organisation by organisationId; personal data title by personId';
comment on column meeting.organisation_ids is 'refers to organisation';
