package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.util.Set;

/** A dataset, as SDMX names what is reported against a structure. */
public record Dataflow(Identity identity, LocalizedText name, LocalizedText description, DataStructure structure)
        implements Artefact {

    @Override
    public Set<Identity> references() {
        return Set.of(structure.identity());
    }
}
