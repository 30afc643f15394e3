package city.promotion.events.reference;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Records that others may name by id. */
@FunctionalInterface
public interface Referable {

    /** Those of {@code ids} that exist; they are kept from being deleted until the transaction ends. */
    Set<UUID> hold(Collection<UUID> ids);
}
