package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The door to what datasets, dimensions and codes are called, for formats that describe them whole. */
@ApplicationScoped
public class Definitions {

    private final DefinitionRepository definitions;

    Definitions(DefinitionRepository definitions) {
        this.definitions = definitions;
    }

    /** Every dataset with its dimensions, in one statement. */
    public List<Definition> all() {
        return definitions.datasets().stream().map(Definition::from).toList();
    }

    /** One dataset with its dimensions; 404 if there is no such dataset. */
    public Definition require(String datasetId) {
        return all().stream()
                .filter(dataset -> dataset.id().equals(datasetId))
                .findFirst()
                .orElseThrow(() -> DatasetProblem.NOT_FOUND.problem(datasetId, ""));
    }

    /** The codes of every list in their order, retired ones too, in one statement. */
    public Map<String, List<Code>> codes() {
        return definitions.codes();
    }

    /** The newest version of every list, in one statement. */
    public Map<String, String> versions() {
        return definitions.versions();
    }

    /** What datasets were before their structure got a higher version, in one statement. */
    public List<Definition> older() {
        return definitions.older();
    }

    /**
     * What lists were before, oldest first, in one statement.
     *
     * @param lists names of lists; null for every list
     * @param most codes at most, in all versions together; what is more is left out
     */
    public List<OldList> olderLists(Set<String> lists, int most) {
        return definitions.olderLists(lists, most);
    }

    /** A version of a list that is not the newest. */
    public record OldList(String list, String version, List<Code> codes) {}

    /** A dataset; {@code units} are the codes of UNIT_MEASURE that its figures use. */
    public record Definition(
            String id,
            String agency,
            String version,
            LocalizedText name,
            LocalizedText description,
            List<Part> dimensions,
            List<String> units) {

        static Definition from(Dataset dataset) {
            return new Definition(
                    dataset.id(),
                    dataset.agency(),
                    dataset.structureVersion(),
                    dataset.name(),
                    dataset.description(),
                    dataset.dimensions().stream()
                            .map(dimension -> new Part(dimension.id(), dimension.codeList(), dimension.name()))
                            .toList(),
                    dataset.units());
        }
    }

    /** A dimension and the name of its code list. */
    public record Part(String id, String codeList, LocalizedText name) {}

    /** A code; {@code parent} is null at the top of its list. */
    public record Code(String id, String parent, LocalizedText name, boolean retired) {}
}
