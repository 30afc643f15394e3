package city.promotion.stats.load;

import city.promotion.conventions.source.Source;
import city.promotion.stats.period.Period;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Fills drafts from files: many rows at a time by COPY, what they need to know by one statement for all of them. */
@ApplicationScoped
class DraftRepository {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Source>> SOURCES = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    DraftRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Whether nothing is known of the dataset and nothing is in the draft: then no row needs to be compared with anything. */
    boolean isNew(String datasetId) {
        return run(
                "select not exists (select from release where dataset_id = ? and published_at is not null)", select -> {
                    select.setString(1, datasetId);
                    return truth(select);
                });
    }

    boolean isEmpty(UUID releaseId) {
        return run("select not exists (select from draft_observation where release_id = ?)", select -> {
            select.setObject(1, releaseId);
            return truth(select);
        });
    }

    /** What stands now of those figures, by their place in the lists. */
    Map<Integer, KnownFigure> known(String datasetId, List<String> keys, List<Period> periods) {
        var sql = """
                select asked.place, o.value, o.multiplier, o.unit, o.qualifier, o.status, o.confidentiality, o.comment, o.sources
                from unnest(?, ?, ?) with ordinality as asked(key, period, starts, place)
                join series s on s.dataset_id = ? and s.key = asked.key
                join observation o on o.series_id = s.id and o.period_start = asked.starts and o.period = asked.period
                    and o.disseminated @> now() and not o.deleted""";
        return run(sql, select -> {
            select.setArray(1, texts(select, keys));
            select.setArray(
                    2, texts(select, periods.stream().map(DraftRepository::text).toList()));
            select.setArray(
                    3,
                    select.getConnection()
                            .createArrayOf(
                                    "date",
                                    periods.stream()
                                            .map(period -> period == null ? null : Date.valueOf(period.start()))
                                            .toArray()));
            select.setString(4, datasetId);
            var known = new HashMap<Integer, KnownFigure>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getInt(1) - 1, figure(row));
                }
            }
            return known;
        });
    }

    /** How many figures of a load say what stands already, whatever source they cite for it. */
    long unchanged(UUID releaseId, UUID loadId) {
        var sql = """
                select count(*) from draft_observation d
                join observation o on o.series_id = d.series_id and o.period_start = d.period_start and o.period = d.period
                    and o.disseminated @> now()
                where d.release_id = ? and d.load_id = ? and o.deleted = d.deleted and o.status = d.status
                  and o.confidentiality = d.confidentiality
                  and (o.value::text, o.multiplier, o.unit, o.qualifier, o.comment)
                      is not distinct from (d.value::text, d.multiplier, d.unit, d.qualifier, d.comment)""";
        return run(sql, count -> {
            count.setObject(1, releaseId);
            count.setObject(2, loadId);
            var row = count.executeQuery();
            row.next();
            return row.getLong(1);
        });
    }

    /** Ids of the series, those included that are new; in the order of the keys, so that two loads never wait crosswise. */
    Map<String, Long> series(String datasetId, Map<String, List<String>> codesOfKeys) {
        var keys = codesOfKeys.keySet().stream().sorted().toList();
        run("""
                insert into series (dataset_id, key, codes)
                select ?, row.key, string_to_array(row.codes, ' ') from unnest(?, ?) with ordinality as row(key, codes, place)
                where not exists (select from series s where s.dataset_id = ? and s.key = row.key)
                order by row.place on conflict on constraint series_once do nothing""", insert -> {
            insert.setString(1, datasetId);
            insert.setArray(2, texts(insert, keys));
            insert.setArray(
                    3,
                    texts(
                            insert,
                            keys.stream()
                                    .map(key -> String.join(" ", codesOfKeys.get(key)))
                                    .toList()));
            insert.setString(4, datasetId);
            return insert.executeUpdate();
        });
        return run("select key, id from series where dataset_id = ? and key = any (?)", select -> {
            select.setString(1, datasetId);
            select.setArray(2, texts(select, keys));
            var ids = new HashMap<String, Long>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getString(1), row.getLong(2));
                }
            }
            return ids;
        });
    }

    /** Places of those figures that an earlier load brought into the release. */
    Set<Integer> alreadyIn(UUID releaseId, List<Long> series, List<String> periods) {
        var sql = """
                select asked.place from unnest(?, ?) with ordinality as asked(series, period, place)
                join draft_observation o on o.release_id = ? and o.series_id = asked.series and o.period = asked.period""";
        return run(sql, select -> {
            select.setArray(1, select.getConnection().createArrayOf("bigint", series.toArray()));
            select.setArray(2, texts(select, periods));
            select.setObject(3, releaseId);
            var places = new HashSet<Integer>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    places.add(row.getInt(1) - 1);
                }
            }
            return places;
        });
    }

    /** Writes rows with the ids of their series, in the same order. */
    void copy(UUID releaseId, UUID loadId, List<ObservationRow> rows, List<Long> series) {
        var lines = new StringBuilder(rows.size() * 200);
        List<Source> before = null;
        var sources = "[]";
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).sources() != before) {
                before = rows.get(i).sources();
                sources = written(before);
            }
            new CopiedRow(rows.get(i), series.get(i), releaseId, loadId, sources, this::written).appendTo(lines);
        }
        try (var connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(CopiedRow.STATEMENT);
            var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException failure) {
            throw new IllegalStateException("The rows were refused by the database", failure);
        }
    }

    void keep(UUID loadId, UUID releaseId, long observations, long unchanged, String by) {
        run(
                "insert into observation_load (id, release_id, observations, unchanged, created_at, created_by) values (?, ?, ?, ?, now(), ?)",
                insert -> {
                    insert.setObject(1, loadId);
                    insert.setObject(2, releaseId);
                    insert.setLong(3, observations);
                    insert.setLong(4, unchanged);
                    insert.setString(5, by);
                    return insert.executeUpdate();
                });
    }

    UUID nextId() {
        return run("select uuidv7()", select -> {
            var row = select.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        });
    }

    private KnownFigure figure(ResultSet row) throws SQLException {
        var value = row.getString(2);
        var comment = row.getString(8);
        try {
            return new KnownFigure(
                    value == null ? null : new FigureRequest(value, row.getInt(3), row.getString(4), row.getString(5)),
                    row.getString(6),
                    row.getString(7),
                    comment == null ? null : json.readValue(comment, TEXTS),
                    json.readValue(row.getString(9), SOURCES));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Period period) {
        return period == null ? null : period.text();
    }

    private static Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private static boolean truth(PreparedStatement select) throws SQLException {
        var row = select.executeQuery();
        row.next();
        return row.getBoolean(1);
    }

    private <T> T run(String sql, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The draft could not be filled", failure);
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
