package city.promotion.conventions.feed;

import city.promotion.conventions.problem.ConventionProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * How far a reader has come in the feed: everything up to this place has been read. Opaque to clients.
 *
 * @param epoch the life of the log in which the place means something
 * @param transaction number of the transaction that wrote the change
 * @param position place of the change among those of its transaction
 */
record FeedCursor(UUID epoch, long transaction, long position) implements Comparable<FeedCursor> {

    String encode() {
        var text = epoch + ":" + transaction + ":" + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static FeedCursor decode(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", -1);
            if (parts.length == 3) {
                var decoded =
                        new FeedCursor(UUID.fromString(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                if (decoded.transaction >= 0 && decoded.position >= 0) {
                    return decoded;
                }
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        throw refused();
    }

    FeedCursor at(long otherTransaction, long otherPosition) {
        return new FeedCursor(epoch, otherTransaction, otherPosition);
    }

    @Override
    public int compareTo(FeedCursor other) {
        var byTransaction = Long.compare(transaction, other.transaction);
        return byTransaction != 0 ? byTransaction : Long.compare(position, other.position);
    }

    private static RuntimeException refused() {
        return ConventionProblem.BAD_CURSOR.problem().violation("after", "cursor");
    }
}
