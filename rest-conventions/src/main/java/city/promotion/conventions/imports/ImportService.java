package city.promotion.conventions.imports;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.problem.Refusal;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.sheet.RawRow;
import city.promotion.conventions.sheet.SheetFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Looks at sheets and applies them, each in a thread of its own, so that nobody's connection has to last as long as that. */
@ApplicationScoped
class ImportService {

    private static final Logger LOG = Logger.getLogger(ImportService.class);
    /** Twice what the driver makes one statement of. */
    private static final int ROWS_TOGETHER = 256;

    private static final int NO_ROW = -1;
    private static final int LONGEST_SECONDS = 1_800;
    private static final int TRIED_AT_ONCE = 2;

    private final Instance<Importable<?, ?>> lists;
    private final ImportRepository imports;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Validator validator;
    private final Caller caller;
    private final Workers workers;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    ImportService(
            Instance<Importable<?, ?>> lists,
            ImportRepository imports,
            EntityManager entities,
            ObjectMapper json,
            Validator validator,
            Caller caller,
            Workers workers) {
        this.lists = lists;
        this.imports = imports;
        this.entities = entities;
        this.json = json;
        this.validator = validator;
        this.caller = caller;
        this.workers = workers;
    }

    /** Reads the sheet and starts to look at its rows; waits a while for the end of it. */
    UUID check(String list, String fileName, byte[] file, String charset, Duration patience) {
        var importable = require(list);
        var sheet = SheetFile.read(file, charset);
        var known = RowPlanner.known(importable);
        var header = Header.of(list, known, sheet);
        var rows = sheet.subList(header.rows(), sheet.size());
        var id = imports.create(list, fileName, keys(header), rows.size(), caller.name());
        run(id, ImportState.CHECKING, () -> check(id, importable, header, rows), patience);
        return id;
    }

    /** Starts to apply the import; one that is applied stays so, however often it is asked for. */
    void apply(UUID id, Duration patience) {
        var found = imports.find(id).orElseThrow(() -> ImportProblem.NOT_FOUND.problem(id));
        switch (found.state()) {
            case APPLIED -> LOG.debug("Applied already");
            case CHECKED -> {
                var importable = require(found.list());
                if (putUp(id)) {
                    run(id, ImportState.APPLYING, () -> apply(id, importable), patience);
                }
            }
            case CHECKING, APPLYING -> throw ImportProblem.BUSY.problem(found.state());
            default -> throw ImportProblem.NOT_READY.problem(found.counts().getOrDefault(RowAction.REFUSED, 0));
        }
    }

    /** One of two callers who ask at once finds it taken, or even applied. */
    private boolean putUp(UUID id) {
        var isMine = QuarkusTransaction.requiringNew().call(() -> imports.putUp(id));
        var state =
                isMine ? ImportState.APPLYING : imports.find(id).orElseThrow().state();
        if (!isMine && state != ImportState.APPLIED) {
            throw ImportProblem.BUSY.problem(state);
        }
        return isMine;
    }

    @Scheduled(every = "4s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepWaiting() {
        if (!waiting.isEmpty()) {
            imports.keepWaiting(List.copyOf(waiting));
        }
    }

    private Importable<?, ?> require(String list) {
        return lists.stream()
                .filter(known -> known.list().equals(list))
                .findFirst()
                .orElseThrow(() -> ImportProblem.NO_SUCH_LIST.problem(
                        list, lists.stream().map(Importable::list).sorted().collect(Collectors.joining(", "))));
    }

    /** The name of each place of the sheet, empty where it has none. */
    private static List<String> keys(Header header) {
        var width = header.columns().keySet().stream()
                .mapToInt(place -> place + 1)
                .max()
                .orElse(0);
        return java.util.stream.IntStream.range(0, width)
                .mapToObj(header.columns()::get)
                .map(column -> column == null ? "" : column.key())
                .toList();
    }

    /**
     * Works as the caller of now, and for his request, in a thread of its own; a lock tells the others that somebody still does.
     */
    private void run(UUID id, ImportState state, Runnable work, Duration patience) {
        waiting.add(id);
        var running = workers.start(() -> {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                    imports.take(id);
                    if (begins(id, state)) {
                        work.run();
                    }
                });
            } catch (RuntimeException failure) {
                LOG.error("An import broke off", failure);
            } finally {
                waiting.remove(id);
            }
            return null;
        });
        try {
            running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debug("The import goes on");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean begins(UUID id, ImportState state) {
        waiting.remove(id);
        return QuarkusTransaction.requiringNew().call(() -> imports.begin(id, state));
    }

    /** Plans a part of the rows while others are tried. */
    private <Q, R> void check(UUID id, Importable<Q, R> list, Header header, List<RawRow> rows) {
        var planner = new RowPlanner<>(list, header, json, validator);
        var rehearsal = new Rehearsal<>(list, planner, imports, entities, json);
        var tried = new ArrayDeque<Tried<Q>>();
        var findings = new Findings(id);
        try {
            for (int from = 0; from < rows.size(); from += ROWS_TOGETHER) {
                var part = rehearsal.plan(rows.subList(from, Math.min(rows.size(), from + ROWS_TOGETHER)));
                tried.add(new Tried<>(part, workers.rehearse(() -> rehearsal.passes(part))));
                if (tried.size() > TRIED_AT_ONCE) {
                    findings.keep(found(rehearsal, tried));
                }
            }
            while (!tried.isEmpty()) {
                findings.keep(found(rehearsal, tried));
            }
        } finally {
            tried.forEach(one -> one.passes().cancel(false));
        }
        var state = findings.refused || rows.isEmpty() ? ImportState.REFUSED : ImportState.CHECKED;
        imports.progress(id, state, rows.size());
    }

    /** A part of the rows whose rehearsal runs. */
    private record Tried<Q>(Rehearsal.Part<Q> part, Future<Boolean> passes) {}

    private static <Q> List<CheckedRow> found(Rehearsal<Q, ?> rehearsal, Deque<Tried<Q>> tried) {
        var first = tried.poll();
        var passes = Workers.result(first.passes());
        if (!passes) {
            tried.forEach(other -> Workers.result(other.passes()));
        }
        return rehearsal.checked(first.part(), passes);
    }

    /** Keeps what was found of the rows, in their order. */
    private final class Findings {

        private final UUID id;
        private int done;
        private boolean refused;

        Findings(UUID id) {
            this.id = id;
        }

        void keep(List<CheckedRow> checked) {
            refused |= checked.stream().anyMatch(row -> row.action() == RowAction.REFUSED);
            done += checked.size();
            QuarkusTransaction.requiringNew().run(() -> {
                imports.writeLightly(); // After a crash they are checked again.
                imports.add(id, checked);
                imports.progress(id, ImportState.CHECKING, done);
            });
        }
    }

    private <Q, R> void apply(UUID id, Importable<Q, R> list) {
        var failed = apply(id, list, NO_ROW);
        if (failed != null) {
            // Rows are written together, so that nobody knows which was refused: where it broke off, they go one by one
            // now.
            failed = apply(id, list, failed.row());
        }
        if (failed != null) {
            LOG.debug("An import was given up", failed.cause());
            var faults = Refusal.of(failed.cause()).stream()
                    .map(refusal -> new CellFault(
                            null, refusal.field().isEmpty() ? null : refusal.field(), refusal.code(), refusal.texts()))
                    .toList();
            imports.failed(id, failed.row(), faults);
        }
    }

    /** Where an application broke off, and why. */
    private record Failed(int row, RuntimeException cause) {}

    /** Writes all rows in one transaction; answers the row at which it broke off, or null. */
    private <Q, R> Failed apply(UUID id, Importable<Q, R> list, int oneByOneFrom) {
        var writer = new RowWriter<>(list, entities);
        var at = new int[1];
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                var done = 0;
                var plans = changing(id, list, 0);
                for (int part = 1; !plans.isEmpty(); part++) {
                    if (Integer.bitCount(part) == 1) {
                        // What the tables hold has doubled since.
                        imports.countAnew();
                    }
                    var last = plans.get(plans.size() - 1).row().number();
                    var next = workers.read(() -> changing(id, list, last));
                    at[0] = plans.get(0).row().number();
                    var created = new HashMap<Integer, UUID>();
                    if (at[0] == oneByOneFrom) {
                        for (var plan : plans) {
                            at[0] = plan.row().number();
                            created.put(at[0], writer.write(plan));
                        }
                        created.values().removeIf(Objects::isNull);
                    } else {
                        created.putAll(writer.write(plans));
                    }
                    imports.created(id, created);
                    done += plans.size();
                    tell(id, ImportState.APPLYING, done);
                    plans = Workers.result(next);
                }
                imports.applied(id, caller.name());
            });
            return null;
        } catch (RuntimeException failure) {
            return new Failed(at[0], failure);
        }
    }

    /** In a transaction of its own, so that everybody sees it at once. */
    private void tell(UUID id, ImportState state, int done) {
        QuarkusTransaction.requiringNew().run(() -> {
            imports.writeLightly();
            imports.progress(id, state, done);
        });
    }

    /** Reads what the rows behind a number ask for. */
    private <Q> List<RowPlanner.Plan<Q>> changing(UUID id, Importable<Q, ?> list, int after) {
        return imports.changing(id, after, ROWS_TOGETHER).stream()
                .map(row -> plan(list, row))
                .toList();
    }

    private <Q> RowPlanner.Plan<Q> plan(Importable<Q, ?> list, CheckedRow row) {
        try {
            return new RowPlanner.Plan<>(row, json.treeToValue(row.request(), list.requestType()));
        } catch (JsonProcessingException changedSince) {
            throw new IllegalStateException(changedSince);
        }
    }

    static ExpectedVersion expected(long version) {
        return new ExpectedVersion("\"" + version + "\"");
    }
}
