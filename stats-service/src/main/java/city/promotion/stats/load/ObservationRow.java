package city.promotion.stats.load;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.source.Source;
import city.promotion.stats.period.Period;
import java.util.List;

/**
 * One figure that met every rule.
 *
 * @param key codes joined by dots in the order of the dimensions
 * @param codes the same as {@code DIMENSION=code}
 * @param value null where the status says that it is missing
 * @param deleted from this release on there is no such figure
 */
record ObservationRow(
        String key,
        List<String> codes,
        Period period,
        Quantity value,
        String status,
        String confidentiality,
        boolean deleted,
        LocalizedText comment,
        List<ExternalId> externalIds,
        List<Source> sources) {}
