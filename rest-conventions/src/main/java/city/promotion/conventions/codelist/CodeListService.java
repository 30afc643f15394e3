package city.promotion.conventions.codelist;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.UUID;

@ApplicationScoped
class CodeListService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final CodeListRepository entries;
    private final ExternalIds externalIds;

    CodeListService(CodeListRepository entries, ExternalIds externalIds) {
        this.entries = entries;
        this.externalIds = externalIds;
    }

    /** Adds the code, or changes it if it is there. Lists themselves come with the service. */
    @Transactional
    CodeListEntry put(String list, String code, CodeRequest request, ExpectedVersion expected) {
        if (!entries.names().contains(list)) {
            throw ConventionProblem.NOT_FOUND.problem(list);
        }
        requireAbove(list, code, request.parentCode());
        var existing = entries.findCode(list, code);
        existing.ifPresent(entry -> expected.requireSame(entry.version()));
        externalIds.requireFree(
                request.externalIds(), existing.map(CodeListEntry::id).orElse(NOBODY));
        var entry = existing.orElseGet(() -> new CodeListEntry(list, code));
        entry.change(request);
        entries.persistAndFlush(entry);
        return entry;
    }

    /** The parent is another code of the list, and the code does not stand above it already: whoever walks up a list comes to an end. */
    private void requireAbove(String list, String code, String parentCode) {
        if (parentCode == null) {
            return;
        }
        var parents = new HashMap<String, String>();
        entries.ofList(list).forEach(entry -> parents.put(entry.code(), entry.parentCode()));
        var above = parentCode;
        for (int steps = 0; parents.containsKey(above) && !above.equals(code) && steps < parents.size(); steps++) {
            above = parents.get(above);
        }
        if (!parents.containsKey(parentCode) || code.equals(above)) {
            throw ConventionProblem.VALIDATION_FAILED.problem().violation("parentCode", "parent-code", list);
        }
    }
}
