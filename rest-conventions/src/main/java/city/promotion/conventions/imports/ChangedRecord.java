package city.promotion.conventions.imports;

import city.promotion.conventions.conditional.ExpectedVersion;
import java.util.UUID;

/**
 * What a row makes of a record on file.
 *
 * @param parent the record that it is part of; null for one of its own
 * @param expected the version that the sheet was compared with
 */
public record ChangedRecord<Q>(UUID parent, UUID id, ExpectedVersion expected, Q wanted) {}
