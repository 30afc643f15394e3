package city.promotion.events.part;

import java.util.UUID;

/** What an event is made of: an item of its agenda, an outcome, a participation. */
public interface Part {

    UUID id();

    /** What it has in common with the parts of every other kind. */
    PartOfEvent part();
}
