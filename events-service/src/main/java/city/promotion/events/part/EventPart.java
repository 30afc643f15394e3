package city.promotion.events.part;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A kind of part that {@code ?expand=} brings along with its events. */
public interface EventPart {

    /** The value of {@code expand} that asks for it, and the member of the answer that holds it. */
    String name();

    /** The parts of all these events, in order, by event; read in one statement. */
    Map<UUID, List<Object>> of(Collection<UUID> eventIds);
}
