package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.util.Set;

/**
 * A dataset, as SDMX names what is reported against a structure.
 *
 * @param computedFrom id of the dataset whose printed figures these are computed from; null where they are printed themselves
 */
public record Dataflow(
        Identity identity, LocalizedText name, LocalizedText description, DataStructure structure, String computedFrom)
        implements Artefact {

    /** Id of the dataset that its figures stand in, or are computed from. */
    public String datasetId() {
        return computedFrom == null ? identity.id() : computedFrom;
    }

    @Override
    public Set<Identity> references() {
        return Set.of(structure.identity());
    }
}
