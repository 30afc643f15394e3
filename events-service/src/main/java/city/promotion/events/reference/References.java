package city.promotion.events.reference;

import city.promotion.conventions.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The records that a request names, checked together: one statement for each kind of record, and a violation for every id that
 * leads nowhere.
 */
public final class References {

    private final Map<Referable, Map<String, UUID>> named = new LinkedHashMap<>();
    private int request;

    /**
     * What follows is named by the next of several requests that are checked together. Only the fields of the first are called
     * as they are: which of several is wrong is found out one by one.
     */
    public References next() {
        request++;
        return this;
    }

    /** Names a record; nothing is checked when {@code id} is null. */
    public References to(Referable records, UUID id, String field) {
        if (id != null) {
            named.computeIfAbsent(records, first -> new LinkedHashMap<>())
                    .put(request > 1 ? request + "." + field : field, id);
        }
        return this;
    }

    /** Names several records of one kind. */
    public References toAll(Referable records, List<UUID> ids, String field) {
        for (int i = 0; i < ids.size(); i++) {
            to(records, ids.get(i), field + "[" + i + "]");
        }
        return this;
    }

    /** Adds a violation to {@code problem} for each that does not exist. */
    public void check(ProblemException problem) {
        named.forEach((records, ids) -> {
            var existing = records.hold(ids.values());
            ids.forEach((field, id) -> {
                if (!existing.contains(id)) {
                    problem.violation(field, "no-such-record", id);
                }
            });
        });
    }
}
