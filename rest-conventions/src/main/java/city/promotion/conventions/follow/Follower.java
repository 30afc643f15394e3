package city.promotion.conventions.follow;

import java.util.List;

/** Keeps a copy of what a service needs of one neighbour. Each call runs in a transaction of its caller. */
public interface Follower {

    /** Name of the neighbour in the configuration: {@code events} or {@code projects}. */
    String neighbour();

    /** Kinds of records that it wants to hear of, for example {@code event}. */
    List<String> records();

    /** Takes over some changes, oldest first. A change of a record that is already so must do no harm. */
    void apply(List<FeedChange> changes);

    /** Empties the copy; the whole comes again in the same transaction. */
    void clear();
}
