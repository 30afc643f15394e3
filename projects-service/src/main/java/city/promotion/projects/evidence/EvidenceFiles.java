package city.promotion.projects.evidence;

import city.promotion.conventions.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What other features ask of the documents of a project. */
@ApplicationScoped
public class EvidenceFiles {

    private final EvidenceRepository files;

    EvidenceFiles(EvidenceRepository files) {
        this.files = files;
    }

    /**
     * Adds a violation of {@code field[i]} for every id that is no document of the project, or one whose bytes are removed. The
     * others stay until the transaction ends, so that they are named before anybody can remove them.
     */
    public void check(ProblemException problem, UUID projectId, List<UUID> ids, String field) {
        if (ids.isEmpty()) {
            return;
        }
        if (Set.copyOf(ids).size() < ids.size()) {
            problem.violation(field, "twice");
        }
        var present = files.present(projectId, ids);
        for (int i = 0; i < ids.size(); i++) {
            if (!present.contains(ids.get(i))) {
                problem.violation(field + "[" + i + "]", "no-such-record", ids.get(i));
            }
        }
    }
}
