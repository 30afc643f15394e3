package city.promotion.stats.observation;

import city.promotion.conventions.conditional.Rendered;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.release.Releases.Seen;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads figures by plain JDBC: they are many and are shown as they lie there. The database's clock decides what is known, and an
 * end that still lies ahead is answered as open, since it would tell of a release under embargo.
 */
@ApplicationScoped
class ObservationRepository {

    private static final String ONLY_ORDER = "key";
    private static final int ROWS_AHEAD = 2_000;
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int SECONDS_IN_LINE = 10;
    private static final int TAG_BYTES = 12;

    private final DataSource database;
    private final ObjectMapper json;
    private final Datasets datasets;
    private final Semaphore places;

    ObservationRepository(DataSource database, ObjectMapper json, Datasets datasets, ObservationConfig config) {
        this.database = database;
        this.json = json;
        this.datasets = datasets;
        this.places = new Semaphore(config.longAnswersAtOnce());
    }

    /** A page in the order of key and period. */
    Page<Observation> page(ObservationQuery query, Reader reader, PageRequest request) {
        requireOnlyOrder(request);
        var sql = sql(query, reader);
        var total = Boolean.TRUE.equals(request.total()) ? Long.valueOf(count(query, reader)) : null;
        var rows = read(sql.columns()
                .add(sql.matching())
                .add(sql.after(ObservationCursor.decode(request.cursor())))
                .add(sql.inOrder())
                .add(" limit ?", request.limit() + 1));
        return page(rows, request.limit(), total);
    }

    /** What a release brought, superseded or not. The caller may see the release. */
    Page<Observation> ofRelease(Seen release, UUID releaseId, Reader reader, PageRequest request) {
        requireOnlyOrder(request);
        var from = from(release) + " where o.release_id = ? and s.dataset_id = ?";
        Long total = null;
        if (Boolean.TRUE.equals(request.total())) {
            total = number(new Sql().add("select count(*)" + from, releaseId, release.datasetId()));
        }
        var sql = sql(ObservationQuery.of(release.datasetId()).build(), reader);
        var rows = read(sql.columns()
                .add(from, releaseId, release.datasetId())
                .add(sql.after(ObservationCursor.decode(request.cursor())))
                .add(sql.inOrder())
                .add(" limit ?", request.limit() + 1));
        return page(rows, request.limit(), total);
    }

    Optional<Observation> find(Seen release, UUID releaseId, UUID id, Reader reader) {
        var sql = sql(ObservationQuery.of(release.datasetId()).build(), reader);
        return read(sql.columns().add(from(release) + " where o.release_id = ? and o.id = ?", releaseId, id)).stream()
                .findFirst();
    }

    /** Gives each figure of a release in the order of key and period, within the caller's transaction. */
    void each(Seen release, UUID releaseId, Reader reader, Consumer<Observation> receiver) {
        var sql = sql(ObservationQuery.of("").build(), reader);
        run(
                sql.columns()
                        .add(from(release) + " where o.release_id = ?", releaseId)
                        .add(sql.inOrder()),
                select -> {
                    select.setFetchSize(ROWS_AT_A_TIME);
                    var rows = new ObservationRows(json);
                    try (var found = select.executeQuery()) {
                        while (found.next()) {
                            receiver.accept(rows.read(found));
                        }
                    }
                    return null;
                });
    }

    private static String from(Seen release) {
        return (release.draft() ? " from draft_observation o" : " from observation o")
                + " join series s on s.id = o.series_id";
    }

    /** All rows if they are few, else nothing. */
    Optional<List<Observation>> ahead(ObservationQuery query, Reader reader) {
        var rows = rows(query, reader, ROWS_AHEAD + 1);
        return rows.size() > ROWS_AHEAD ? Optional.empty() : Optional.of(rows);
    }

    List<Observation> rows(ObservationQuery query, Reader reader, int most) {
        var sql = sql(query, reader);
        return read(sql.columns().add(sql.matching()).add(sql.inOrder()).add(sql.cut(most)));
    }

    long count(ObservationQuery query, Reader reader) {
        var sql = sql(query, reader);
        return number(new Sql()
                .add("select count(*) from (select 1")
                .add(sql.matching())
                .add(sql.cut(Long.MAX_VALUE))
                .add(") as answer"));
    }

    /** Reads a long answer through a cursor of the database, on a connection and in a snapshot of its own. */
    void stream(ObservationQuery query, Reader reader, Answer.Receiver receiver) throws IOException {
        requirePlace();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                streamInOneSnapshot(connection, query, reader, receiver);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The figures cannot be read", failure);
        } finally {
            places.release();
        }
    }

    /** Each code and period of what matches, with the numbers of series and figures, in one statement. */
    Availability availability(Shape shape, ObservationQuery query, Reader reader) {
        var sql = new Sql()
                .add("with found as materialized (select o.series_id, o.period, o.period_start")
                .add(sql(query, reader).matching())
                .add("""
                        ), carried as (select distinct series_id from found)
                        select 'code', code, 0::bigint, null::date from carried c,
                            lateral (select codes from series where id = c.series_id offset 0) s, unnest(s.codes) as code group by code
                        union all select 'period', period, count(*), min(period_start) from found group by period
                        union all select 'series', '', count(*), null from carried
                        order by 1, 4, 2""");
        return run(sql, statement -> {
            var codes = new LinkedHashMap<String, Set<String>>();
            shape.axes().forEach(axis -> codes.put(axis.id(), new LinkedHashSet<>()));
            var periods = new ArrayList<String>();
            var series = 0L;
            var figures = 0L;
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var text = found.getString(2);
                    switch (found.getString(1)) {
                        case "code" -> {
                            var sign = text.indexOf('=');
                            codes.get(text.substring(0, sign)).add(text.substring(sign + 1));
                        }
                        case "period" -> {
                            periods.add(text);
                            figures += found.getLong(3);
                        }
                        default -> series = found.getLong(3);
                    }
                }
            }
            return new Availability(inOrderOfLists(shape, codes), periods, series, figures);
        });
    }

    /** The newest of what can change an answer; a release that the caller may not see leaves no trace in it. */
    DataState state(String datasetId, Reader reader) {
        var sql = new Sql()
                .add("""
                        select max(greatest(r.published_at, r.withdrawn_at)), d.version,
                            (select max(e.updated_at) from code_list_entry e), (select sum(e.version + 1) from code_list_entry e)
                        from dataset d left join release r on r.dataset_id = d.id and r.published_at <= now()""")
                .addArray(" and r.visibility = any (?)", reader.names())
                .add(" where d.id = ? group by d.id", datasetId);
        return run(sql, statement -> {
            var row = statement.executeQuery();
            if (!row.next()) {
                return new DataState("none", null);
            }
            var changed = row.getObject(1, OffsetDateTime.class);
            var depends = String.join(
                    "\n",
                    datasetId,
                    String.join(",", reader.names()),
                    String.valueOf(reader.confidential()),
                    String.valueOf(changed == null ? null : changed.toInstant()),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4));
            var tag = Rendered.sha256(depends.getBytes(StandardCharsets.UTF_8));
            return new DataState(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(tag, TAG_BYTES)),
                    changed == null ? null : changed.toInstant());
        });
    }

    private static Map<String, Set<String>> inOrderOfLists(Shape shape, Map<String, Set<String>> found) {
        var ordered = new LinkedHashMap<String, Set<String>>();
        for (var axis : shape.axes()) {
            var codes = new LinkedHashSet<>(axis.codes().keySet());
            codes.retainAll(found.get(axis.id()));
            codes.addAll(found.get(axis.id()));
            ordered.put(axis.id(), codes);
        }
        return ordered;
    }

    private void requirePlace() {
        try {
            if (places.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw ConventionProblem.UNAVAILABLE.problem();
    }

    private void streamInOneSnapshot(
            Connection connection, ObservationQuery query, Reader reader, Answer.Receiver receiver)
            throws SQLException, IOException {
        try (var begin = connection.createStatement()) {
            begin.execute("set transaction isolation level repeatable read read only");
        }
        var sql = sql(query, reader);
        try (var select = sql.columns()
                .add(sql.matching())
                .add(sql.inOrder())
                .add(sql.cut(Long.MAX_VALUE))
                .prepare(connection)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            var rows = new ObservationRows(json);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    receiver.take(rows.read(found));
                }
            }
        }
    }

    private ObservationSql sql(ObservationQuery query, Reader reader) {
        var dimensions = query.order().isEmpty() && !query.mayNameSeries()
                ? List.<String>of()
                : datasets.dimensions(query.datasetId());
        return new ObservationSql(query, reader, dimensions);
    }

    private static void requireOnlyOrder(PageRequest request) {
        if (request.sort() != null && !request.sort().equals(ONLY_ORDER)) {
            throw ConventionProblem.BAD_PARAMETER.problem().violation("sort", "one-of", ONLY_ORDER);
        }
    }

    private static Page<Observation> page(List<Observation> rows, int limit, Long total) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, total);
        }
        return new Page<>(
                rows.subList(0, limit),
                ObservationCursor.of(rows.get(limit - 1)).encode(),
                total);
    }

    private List<Observation> read(Sql sql) {
        return run(sql, select -> {
            var read = new ArrayList<Observation>();
            var rows = new ObservationRows(json);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    read.add(rows.read(found));
                }
            }
            return read;
        });
    }

    private long number(Sql sql) {
        return run(sql, select -> {
            var row = select.executeQuery();
            row.next();
            return row.getLong(1);
        });
    }

    private <T> T run(Sql sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = sql.prepare(connection)) {
            return step.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The figures cannot be read", failure);
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
