-- Adding up groups that share members gives nonsense, so which codes do not overlap, and which make up a whole, is a record.
create table code_composition (
    dimension text not null,
    whole     text not null,
    parts     text[] not null,
    complete  boolean not null,
    constraint code_composition_pk primary key (dimension, whole, parts),
    constraint code_composition_of_two check (cardinality(parts) >= 2)
);
comment on table code_composition is 'Parts have no member in common; complete: together they are the whole. Every code is a part of the total of its list without being named here';

insert into code_composition (dimension, whole, parts, complete) values
('FLOW', 'IX', '{M,X}', true),
('OWNERSHIP', '_T', '{PRIVATE,FOREIGN,STATE}', false),
('ACTIVITY', 'ELEC_MACH', '{ELECTRONICS,MACHINERY}', true);
