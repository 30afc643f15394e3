package city.promotion.conventions.personaldata;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Erases names, each time in one transaction. */
@ApplicationScoped
class NameService {

    /** Every text of a service is read, three times. */
    private static final int LONGEST_SECONDS = 600;

    private final NameRepository names;

    NameService(NameRepository names) {
        this.names = names;
    }

    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    NameErasure erase(NameErasureRequest wanted) {
        requireTelling(wanted.names());
        names.requireSeen(wanted.names(), wanted.mentions());
        return names.erase(wanted.names(), wanted.reason());
    }

    static void requireTelling(List<String> names) {
        var problem = NameProblem.TOO_GENERAL.problem();
        for (int i = 0; i < names.size(); i++) {
            if (!NameRepository.isTelling(names.get(i))) {
                problem.violation("names[" + i + "]", "name-too-general");
            }
        }
        problem.throwIfViolated();
    }
}
