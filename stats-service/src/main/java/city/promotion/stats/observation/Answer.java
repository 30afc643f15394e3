package city.promotion.stats.observation;

import java.io.IOException;
import java.util.List;

/**
 * Figures that may go out: asked for, allowed and counted. A short answer is here already and holds nothing of the database; a
 * long one is read again from one snapshot while it is written, a thousand rows at a time.
 */
public final class Answer {

    private final ObservationRepository observations;
    private final ObservationQuery query;
    private final Reader reader;
    private final List<Observation> rows;
    private final long size;

    Answer(
            ObservationRepository observations,
            ObservationQuery query,
            Reader reader,
            List<Observation> rows,
            long size) {
        this.observations = observations;
        this.query = query;
        this.reader = reader;
        this.rows = rows;
        this.size = size;
    }

    /** An answer of rows that are not in the database, in the order in which they are to go out. */
    public static Answer of(List<Observation> rows) {
        return new Answer(null, null, null, List.copyOf(rows), rows.size());
    }

    /** Number of rows that {@link #each} gives; a publication between the two may add to a long answer. */
    public long size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Gives each row, series by series and within a series period by period unless the query asked for another order. The same
     * answer can be read several times. Memory is constant however long it is.
     *
     * @throws IOException what the receiver throws, most often because the client is gone
     */
    public void each(Receiver receiver) throws IOException {
        if (rows == null) {
            observations.stream(query, reader, receiver);
            return;
        }
        for (var row : rows) {
            receiver.take(row);
        }
    }

    /** Takes row after row. */
    @FunctionalInterface
    public interface Receiver {

        void take(Observation observation) throws IOException;
    }
}
