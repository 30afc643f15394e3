package city.promotion.stats.sdmx.data;

import city.promotion.stats.observation.Observation;
import java.util.ArrayList;
import java.util.List;

/** Notices where a series ends and the next begins. */
class Groups {

    private final DataMessage message;
    private final List<Integer> places;
    private List<String> current;

    Groups(DataMessage message) {
        this.message = message;
        this.places = message.ofSeries();
    }

    /** Whether the row begins a series; {@link #isOpen()} before it tells whether one has to be ended. */
    boolean begins(Observation row) {
        var key = new ArrayList<String>(places.size());
        places.forEach(place -> key.add(message.code(row, place)));
        var begins = !key.equals(current);
        current = key;
        return begins;
    }

    boolean isOpen() {
        return current != null;
    }

    void close() {
        current = null;
    }
}
