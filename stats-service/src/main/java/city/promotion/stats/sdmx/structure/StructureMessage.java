package city.promotion.stats.sdmx.structure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Artefacts on their way out.
 *
 * @param stubs artefacts of which only identity and name are shown
 * @param described whether stubs keep their description
 */
public record StructureMessage(Envelope envelope, List<Artefact> artefacts, Set<Identity> stubs, boolean described) {

    boolean isStub(Artefact artefact) {
        return stubs.contains(artefact.identity());
    }

    Stream<Artefact> of(Kind kind) {
        return artefacts.stream().filter(artefact -> artefact.identity().kind() == kind);
    }
}
