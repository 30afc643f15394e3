package city.promotion.stats.observation;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.source.Source;
import city.promotion.stats.dataset.Datasets.Axis;
import city.promotion.stats.dataset.Datasets.Shape;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads figures by plain JDBC: they are many and are shown as they lie there. The database's clock decides what is known, and an
 * end that still lies ahead is answered as open, since it would tell of a release under embargo.
 */
@ApplicationScoped
class ObservationRepository {

    private static final String ONLY_ORDER = "key";
    private static final String COLUMNS = """
            select o.id, s.key, o.period, o.period_start, o.value, o.multiplier, o.unit, o.qualifier, o.status, o.comment,
                o.release_id, lower(o.disseminated) as known_from,
                case when upper(o.disseminated) <= now() then upper(o.disseminated) end as known_to,
                o.external_ids, o.sources""";
    private static final String FROM =
            " from series s join observation o on o.series_id = s.id join release r on r.id = o.release_id";
    private static final String IN_ORDER = " order by s.key, o.period_start limit ?";

    private static final TypeReference<List<Source>> SOURCES = new TypeReference<>() {};
    private static final TypeReference<List<ExternalId>> EXTERNAL_IDS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;
    private final Caller caller;

    ObservationRepository(DataSource database, ObjectMapper json, Caller caller) {
        this.database = database;
        this.json = json;
        this.caller = caller;
    }

    /** What the city says of the dataset, now or as of the moment asked for, as far as the caller may see it. */
    Page<ObservationResponse> disseminated(Shape shape, ObservationQuery query, PageRequest request) {
        var conditions = new SqlConditions()
                .and("s.dataset_id = ?", query.datasetId())
                .and("o.disseminated @> coalesce(cast(? as timestamptz), now())", (Object) utc(query.asOf()))
                .and("r.visibility = any(?)", (Object) texts(caller.visible()))
                .andIf(
                        query.from() != null,
                        "o.period_start >= ?",
                        () -> query.from().start())
                .andIf(query.to() != null, "o.period_end <= ?", () -> query.to().end())
                .andIf(
                        query.source() != null,
                        "o.sources @> cast(? as jsonb)",
                        () -> written(List.of(Map.of("document", query.source()))))
                .andIf(
                        query.externalId() != null,
                        "o.external_ids @> cast(? as jsonb)",
                        () -> written(List.of(externalId(query.externalId()))));
        query.codes()
                .forEach((dimension, codes) -> conditions.and("s.codes && ?", (Object)
                        codes.stream().map(code -> dimension + "=" + code).toArray(String[]::new)));
        return page(shape, conditions, request);
    }

    /** What a release brought, superseded or not. The caller may see the release. */
    Page<ObservationResponse> ofRelease(Shape shape, UUID releaseId, PageRequest request) {
        return page(shape, new SqlConditions().and("o.release_id = ?", releaseId), request);
    }

    Optional<ObservationResponse> find(Shape shape, UUID releaseId, UUID id) {
        var conditions = new SqlConditions().and("o.release_id = ?", releaseId).and("o.id = ?", id);
        return rows(shape, conditions, 1).stream().findFirst().map(Row::observation);
    }

    private Page<ObservationResponse> page(Shape shape, SqlConditions conditions, PageRequest request) {
        if (request.sort() != null && !request.sort().equals(ONLY_ORDER)) {
            throw ConventionProblem.BAD_PARAMETER.problem().violation("sort", "one-of", ONLY_ORDER);
        }
        var total = Boolean.TRUE.equals(request.total()) ? count(conditions) : null;
        var after = ObservationCursor.decode(request.cursor());
        if (after != null) {
            conditions.and("(s.key, o.period_start) > (?, ?)", after.key(), after.periodStart());
        }
        var rows = rows(shape, conditions, request.limit() + 1);
        var more = rows.size() > request.limit();
        var shown = more ? rows.subList(0, request.limit()) : rows;
        var next = more ? shown.get(shown.size() - 1).cursor().encode() : null;
        return new Page<>(shown.stream().map(Row::observation).toList(), next, total);
    }

    private Long count(SqlConditions conditions) {
        return run("select count(*)" + FROM + conditions.where(), select -> {
            conditions.bind(select);
            var row = select.executeQuery();
            row.next();
            return row.getLong(1);
        });
    }

    private List<Row> rows(Shape shape, SqlConditions conditions, int limit) {
        return run(COLUMNS + FROM + conditions.where() + IN_ORDER, select -> {
            select.setInt(conditions.bind(select), limit);
            var rows = new ArrayList<Row>();
            var reader = new RowReader(shape);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(reader.read(found));
                }
            }
            return rows;
        });
    }

    private <T> T run(String sql, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The figures cannot be read", failure);
        }
    }

    private static ExternalId externalId(String systemAndId) {
        var colon = systemAndId.indexOf(':');
        return new ExternalId(systemAndId.substring(0, colon), systemAndId.substring(colon + 1));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(Iterable<?> values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.toString()));
        return texts.toArray(String[]::new);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** A figure and where the next page begins after it. */
    private record Row(ObservationResponse observation, ObservationCursor cursor) {}

    /** Reads rows; neighbours share their source and their key, so each text is parsed once. */
    private class RowReader {

        private final List<String> dimensions;
        private final Map<String, List<Source>> sources = new HashMap<>();
        private final Map<String, Map<String, String>> keys = new HashMap<>();

        RowReader(Shape shape) {
            dimensions = shape.axes().stream().map(Axis::id).toList();
        }

        Row read(ResultSet row) throws SQLException {
            var key = row.getString("key");
            var value = value(row);
            var comment = row.getString("comment");
            var observation = new ObservationResponse(
                    row.getObject("id", UUID.class),
                    key,
                    keys.computeIfAbsent(key, this::split),
                    row.getString("period"),
                    value,
                    value == null ? null : value.decimals(),
                    row.getString("status"),
                    comment == null ? null : parsed(comment, new TypeReference<LocalizedText>() {}),
                    row.getObject("release_id", UUID.class),
                    instant(row, "known_from"),
                    instant(row, "known_to"),
                    parsed(row.getString("external_ids"), EXTERNAL_IDS),
                    sources.computeIfAbsent(row.getString("sources"), text -> parsed(text, SOURCES)));
            return new Row(observation, new ObservationCursor(key, row.getObject("period_start", LocalDate.class)));
        }

        private Map<String, String> split(String key) {
            var codes = key.split("\\.");
            var named = new LinkedHashMap<String, String>();
            for (int i = 0; i < dimensions.size(); i++) {
                named.put(dimensions.get(i), codes[i]);
            }
            return named;
        }

        /** The digits as they stand in the row: numeric keeps the decimals, so nothing is rounded or filled up. */
        private static Quantity value(ResultSet row) throws SQLException {
            var digits = row.getString("value");
            return digits == null
                    ? null
                    : new Quantity(
                            digits,
                            row.getInt("multiplier"),
                            row.getString("unit"),
                            Qualifier.valueOf(row.getString("qualifier")));
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }

        private <T> T parsed(String text, TypeReference<T> type) {
            try {
                return json.readValue(text, type);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
