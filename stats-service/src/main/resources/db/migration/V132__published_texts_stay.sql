-- What was published is never rewritten, not even where its title names somebody: such a release is withdrawn and another takes its place.
comment on table release is 'keeps its names: published texts are final';
comment on table published_release is 'keeps its names: published texts are final';
comment on table observation is 'keeps its names: published figures are final';
