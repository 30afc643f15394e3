package city.promotion.conventions.imports;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.problem.Refusal;
import city.promotion.conventions.request.CurrentRequest;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.sheet.RawRow;
import city.promotion.conventions.sheet.SheetFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Looks at sheets and applies them, each in a thread of its own, so that nobody's connection has to last as long as that. */
@ApplicationScoped
class ImportService {

    private static final Logger LOG = Logger.getLogger(ImportService.class);
    /** Twice what the driver makes one statement of. */
    private static final int ROWS_TOGETHER = 256;

    private static final int NO_ROW = -1;
    private static final int LONGEST_SECONDS = 1_800;
    private static final int AT_ONCE = 2;

    private final Instance<Importable<?, ?>> lists;
    private final ImportRepository imports;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Validator validator;
    private final Caller caller;
    private final CurrentIdentityAssociation identities;
    private final CurrentRequest current;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    ImportService(
            Instance<Importable<?, ?>> lists,
            ImportRepository imports,
            EntityManager entities,
            ObjectMapper json,
            Validator validator,
            Caller caller,
            CurrentIdentityAssociation identities,
            CurrentRequest current) {
        this.lists = lists;
        this.imports = imports;
        this.entities = entities;
        this.json = json;
        this.validator = validator;
        this.caller = caller;
        this.identities = identities;
        this.current = current;
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

    @PreDestroy
    void stop() {
        threads.shutdownNow();
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
        SecurityIdentity identity = identities.getIdentity();
        var request = current.origin();
        waiting.add(id);
        var running = threads.submit(() -> {
            var context = Arc.container().requestContext();
            context.activate();
            try {
                identities.setIdentity(identity);
                current.goOnFor(request);
                MDC.put("requestId", request.id());
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
                MDC.remove("requestId");
                context.terminate();
            }
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

    private <Q, R> void check(UUID id, Importable<Q, R> list, Header header, List<RawRow> rows) {
        var planner = new RowPlanner<>(list, header, json, validator);
        var rehearsal = new Rehearsal<>(list, planner, imports, entities, json);
        var refused = false;
        for (int from = 0; from < rows.size(); from += ROWS_TOGETHER) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS_TOGETHER));
            var checked = rehearsal.check(some);
            refused |= checked.stream().anyMatch(row -> row.action() == RowAction.REFUSED);
            var done = from + some.size();
            QuarkusTransaction.requiringNew().run(() -> {
                imports.add(id, checked);
                imports.progress(id, ImportState.CHECKING, done);
            });
        }
        imports.progress(id, refused || rows.isEmpty() ? ImportState.REFUSED : ImportState.CHECKED, rows.size());
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
                var rows = changing(id, 0);
                while (!rows.isEmpty()) {
                    var plans = rows.stream().map(row -> plan(list, row)).toList();
                    at[0] = rows.get(0).number();
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
                    done += rows.size();
                    tell(id, ImportState.APPLYING, done);
                    rows = changing(id, rows.get(rows.size() - 1).number());
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
        QuarkusTransaction.requiringNew().run(() -> imports.progress(id, state, done));
    }

    private List<CheckedRow> changing(UUID id, int after) {
        return imports.rows(id, after, ROWS_TOGETHER, Set.of(RowAction.CREATE, RowAction.CHANGE));
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
