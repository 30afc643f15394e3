-- An import may wait for a thread of the instance that took it: until when that instance vouches for it. Without this it would read as one that a crash cut off.
alter table import add column waits_until timestamptz;
