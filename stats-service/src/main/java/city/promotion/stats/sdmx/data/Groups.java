package city.promotion.stats.sdmx.data;

import city.promotion.stats.observation.Observation;
import java.util.ArrayList;
import java.util.List;

/** Notices where a series ends and the next begins. */
class Groups {

    private List<String> current;

    /** Whether the row begins a series; {@link #isOpen()} before it tells whether one has to be ended. */
    boolean begins(DataMessage message, Observation row) {
        var places = message.ofSeries();
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
