package city.promotion.conventions.imports;

import city.promotion.conventions.problem.Refusal;
import city.promotion.conventions.sheet.RawRow;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Does some rows for real and takes them back: what the service, the entity and the database would say is said before anything
 * is stored. The transactions are short, so that nobody waits for a sheet that is only looked at.
 */
class Rehearsal<Q, R> {

    private static final int LONGEST_SECONDS = 120;

    private final Importable<Q, R> list;
    private final RowPlanner<Q> planner;
    private final ImportRepository imports;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final RowWriter<Q> writer;
    private final Map<String, Integer> seen = new HashMap<>();

    Rehearsal(
            Importable<Q, R> list,
            RowPlanner<Q> planner,
            ImportRepository imports,
            EntityManager entities,
            ObjectMapper json) {
        this.list = list;
        this.planner = planner;
        this.imports = imports;
        this.entities = entities;
        this.json = json;
        this.writer = new RowWriter<>(list, entities);
    }

    /** What some rows ask for, and which of them are suspected to be on file; to be asked for in the order of the sheet. */
    Part<Q> plan(List<RawRow> rows) {
        return new Part<>(rows, takenBack(() -> withTwins(planned(rows))));
    }

    /** Rows that stand one behind the other. */
    record Part<Q>(List<RawRow> rows, List<RowPlanner.Plan<Q>> plans) {

        private List<CheckedRow> checked() {
            return plans.stream().map(RowPlanner.Plan::row).toList();
        }

        private List<Integer> left() {
            return IntStream.range(0, plans.size())
                    .filter(at -> plans.get(at).wanted() != null)
                    .boxed()
                    .toList();
        }
    }

    /** Whether all rows of the part go in together. Several parts may be tried at once: none of them is kept. */
    boolean passes(Part<Q> part) {
        return part.left().isEmpty()
                || takenBack(() -> {
                    imports.rehearse();
                    try {
                        writer.write(part.left().stream().map(part.plans()::get).toList());
                        return true;
                    } catch (RuntimeException refused) {
                        return false;
                    }
                });
    }

    /**
     * The rows of the part as they were found.
     *
     * @param passes whether all of them went in together; if not, it takes a closer look to say which does not. Then no other part may be
     *     tried meanwhile: the two could wait for each other, and a row would be refused for that.
     */
    List<CheckedRow> checked(Part<Q> part, boolean passes) {
        var checked = new ArrayList<>(part.checked());
        var left = new ArrayList<>(passes ? List.of() : part.left());
        while (!left.isEmpty()) {
            // After a refusal the transaction is of no use; what it did rightly was taken back anyway.
            var refused = takenBack(() -> firstRefused(part.plans(), left));
            if (refused == null) {
                break;
            }
            var at = refused.index();
            checked.set(at, planner.refused(part.rows().get(at), checked.get(at), Refusal.of(refused.failure())));
            left.removeAll(left.subList(0, left.indexOf(at) + 1));
        }
        return checked;
    }

    /** Rows behind the refused one are done in a transaction of their own. */
    private Refused firstRefused(List<RowPlanner.Plan<Q>> plans, List<Integer> left) {
        imports.rehearse();
        for (var at : left) {
            try {
                writer.write(plans.get(at));
            } catch (RuntimeException failure) {
                return new Refused(at, failure);
            }
        }
        return null;
    }

    private record Refused(int index, RuntimeException failure) {}

    private List<RowPlanner.Plan<Q>> planned(List<RawRow> rows) {
        var ids = new HashMap<Integer, UUID>();
        var faults = new HashMap<Integer, List<CellFault>>();
        var codes = list.idsOf(values(rows, "code"));
        var identified = imports.recordsOf(list.recordType(), identifiers(rows));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var wrong = new ArrayList<CellFault>();
            ids.put(i, find(row, codes, identified, wrong));
            faults.put(i, wrong);
        }
        var existing = new HashMap<UUID, JsonNode>();
        for (var record : list.read(
                new HashSet<>(ids.values().stream().filter(id -> id != null).toList()))) {
            var tree = (JsonNode) json.valueToTree(record);
            existing.put(UUID.fromString(tree.path("id").asText()), tree);
        }
        entities.clear();
        var plans = new ArrayList<RowPlanner.Plan<Q>>();
        for (int i = 0; i < rows.size(); i++) {
            plans.add(plan(rows.get(i), ids.get(i), existing, faults.get(i)));
        }
        return plans;
    }

    private RowPlanner.Plan<Q> plan(RawRow row, UUID id, Map<UUID, JsonNode> existing, List<CellFault> faults) {
        if (id != null && !existing.containsKey(id) && faults.isEmpty()) {
            faults.add(planner.fault(row, planner.cell(row, "id").isEmpty() ? "code" : "id", "no-such-row", id));
        }
        if (id == null && list.parent() != null && faults.isEmpty() && uuid(planner.cell(row, list.parent())) == null) {
            faults.add(planner.fault(row, list.parent(), "parent-needed"));
        }
        addTwice(row, id, faults);
        return planner.plan(row, id == null ? null : existing.get(id), faults);
    }

    /** The record that the row names by id, by code or by an identifier of another system. */
    private UUID find(RawRow row, Map<String, UUID> codes, Map<String, UUID> identified, List<CellFault> faults) {
        var id = planner.cell(row, "id");
        if (!id.isEmpty()) {
            var named = uuid(id);
            if (named == null) {
                faults.add(planner.fault(row, "id", "uuid"));
            }
            return named;
        }
        var code = planner.cell(row, "code");
        if (!code.isEmpty()) {
            if (!codes.containsKey(code)) {
                faults.add(planner.fault(row, "code", "no-such-row", code));
            }
            return codes.get(code);
        }
        var found = lines(planner.cell(row, "externalIds"))
                .map(identified::get)
                .filter(record -> record != null)
                .distinct()
                .toList();
        if (found.size() > 1) {
            faults.add(planner.fault(row, "externalIds", "ambiguous", found.size()));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** Two rows for one record, or with one identifier, contradict each other even in different transactions. */
    private void addTwice(RawRow row, UUID id, List<CellFault> faults) {
        var marks = Stream.concat(
                id == null ? Stream.empty() : Stream.of(id.toString()),
                lines(planner.cell(row, "externalIds")).map(identifier -> "x" + identifier));
        marks.distinct().forEach(mark -> {
            var before = seen.putIfAbsent(mark, row.number());
            if (before != null) {
                faults.add(planner.fault(row, mark.startsWith("x") ? "externalIds" : "id", "row-twice", before));
            }
        });
    }

    private List<RowPlanner.Plan<Q>> withTwins(List<RowPlanner.Plan<Q>> plans) {
        var created = new ArrayList<Integer>();
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).row().action() == RowAction.CREATE) {
                created.add(i);
            }
        }
        if (created.isEmpty()) {
            return plans;
        }
        var twins =
                list.twins(created.stream().map(at -> plans.get(at).wanted()).toList());
        var all = new ArrayList<>(plans);
        twins.forEach((place, found) -> {
            var plan = plans.get(created.get(place));
            all.set(created.get(place), new RowPlanner.Plan<>(plan.row().with(found), plan.wanted()));
        });
        return all;
    }

    private Set<String> values(List<RawRow> rows, String key) {
        var values = new HashSet<String>();
        rows.forEach(row -> values.add(planner.cell(row, key)));
        values.remove("");
        return values;
    }

    private Set<String> identifiers(List<RawRow> rows) {
        var identifiers = new HashSet<String>();
        rows.forEach(row -> lines(planner.cell(row, "externalIds")).forEach(identifiers::add));
        return identifiers;
    }

    private static Stream<String> lines(String cell) {
        return cell.lines().filter(line -> line.indexOf(':') > 0 && !line.startsWith("{"));
    }

    private static UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T takenBack(Supplier<T> work) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                throw new TakenBack(work.get());
            });
            throw new IllegalStateException("A rehearsal was kept");
        } catch (TakenBack rehearsed) {
            return (T) rehearsed.result;
        }
    }

    /** Ends a transaction that did what it was to do, without keeping it. */
    private static final class TakenBack extends RuntimeException {

        private final transient Object result;

        TakenBack(Object result) {
            super(null, null, false, false);
            this.result = result;
        }
    }
}
