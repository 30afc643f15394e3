package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dimensions of a dataset in their order; every structure has the same measure, time and attributes. */
public record DataStructure(
        Identity identity,
        LocalizedText name,
        List<Component> dimensions,
        Component time,
        Component measure,
        List<Component> attributes,
        Identity concepts)
        implements Artefact {

    /**
     * A dimension, an attribute or the measure.
     *
     * @param codes its code list, or null
     * @param type data type of SDMX where there are no codes
     */
    public record Component(String id, LocalizedText name, ItemScheme codes, String type) {}

    public Optional<Component> dimension(String id) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
    }

    public Optional<Component> attribute(String id) {
        return attributes.stream()
                .filter(attribute -> attribute.id().equals(id))
                .findFirst();
    }

    @Override
    public Set<Identity> references() {
        var references = new HashSet<Identity>();
        references.add(concepts);
        dimensions.forEach(dimension -> references.add(dimension.codes().identity()));
        attributes.stream()
                .filter(attribute -> attribute.codes() != null)
                .forEach(attribute -> references.add(attribute.codes().identity()));
        return references;
    }
}
