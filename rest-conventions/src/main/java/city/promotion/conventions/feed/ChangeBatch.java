package city.promotion.conventions.feed;

import java.util.List;

/** Some changes in order, and the place up to which the feed was read for them. */
record ChangeBatch(List<CloudEvent> events, FeedCursor readUpTo) {}
