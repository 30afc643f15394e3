package city.promotion.conventions.imports;

import java.util.UUID;

/**
 * A record that a row asks for.
 *
 * @param parent the record that it is part of; null for one of its own
 */
public record NewRecord<Q>(UUID parent, Q wanted) {}
