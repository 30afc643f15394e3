package city.promotion.conventions.follow;

import java.time.Instant;

/** The row of a neighbour's feed: cursor null before the first copy, and when a rebuild was asked for. */
record FollowedPosition(String cursor, long applied, Instant changedAt, Instant appliedAt) {}
