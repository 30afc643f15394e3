package city.promotion.conventions.feed;

import java.util.List;
import java.util.UUID;

/** Some changes in order, and the place up to which the feed was read for them. */
record ChangeBatch(List<Told> told, FeedCursor readUpTo) {

    /** A change, its place, and the record that it belongs to: itself, or the one that it is a part of. */
    record Told(FeedCursor place, CloudEvent event, UUID root) {}

    List<CloudEvent> events() {
        return told.stream().map(Told::event).toList();
    }
}
