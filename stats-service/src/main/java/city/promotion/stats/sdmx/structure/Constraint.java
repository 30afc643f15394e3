package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which codes a dataflow allows, or which there are figures for.
 *
 * @param codes of dimensions in their order
 * @param from first day of the earliest period, null where time is not constrained
 * @param to last day of the latest
 * @param series number of series; null where codes are allowed and not counted
 * @param observations number of observations
 */
public record Constraint(
        Identity identity,
        LocalizedText name,
        Dataflow dataflow,
        Map<String, List<String>> codes,
        LocalDate from,
        LocalDate to,
        Long series,
        Long observations)
        implements Artefact {

    /** Whether it tells what there is, and not what is allowed. */
    public boolean actual() {
        return series != null;
    }

    @Override
    public Set<Identity> references() {
        return Set.of(dataflow.identity());
    }
}
