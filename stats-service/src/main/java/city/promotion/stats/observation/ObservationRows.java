package city.promotion.stats.observation;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.source.Source;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes observations of rows; neighbours share their key, source and comment, so each text is parsed once. */
class ObservationRows {

    private static final TypeReference<List<Source>> SOURCES = new TypeReference<>() {};
    private static final TypeReference<List<ExternalId>> EXTERNAL_IDS = new TypeReference<>() {};
    private static final TypeReference<LocalizedText> TEXT = new TypeReference<>() {};
    private static final int TEXTS_KEPT = 500;

    private final ObjectMapper json;
    private final Map<String, Object> texts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > TEXTS_KEPT;
        }
    };
    private String key = "";
    private List<String> codes = List.of();

    ObservationRows(ObjectMapper json) {
        this.json = json;
    }

    /** The row that stands next; its columns are those of {@link ObservationSql#columns()}. */
    Observation read(ResultSet row) throws SQLException {
        var ofRow = row.getString(2);
        if (!ofRow.equals(key)) {
            key = ofRow;
            codes = List.of(key.split("\\."));
        }
        return new Observation(
                row.getObject(1, UUID.class),
                key,
                codes,
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                value(row),
                row.getString(10),
                row.getString(11),
                parsed(row.getString(12), TEXT),
                row.getObject(13, UUID.class),
                instant(row, 14),
                instant(row, 15),
                row.getBoolean(18),
                parsed(row.getString(16), EXTERNAL_IDS),
                parsed(row.getString(17), SOURCES));
    }

    /** The digits as they stand in the row: numeric keeps the decimals, so nothing is rounded or filled up. */
    private static Quantity value(ResultSet row) throws SQLException {
        var digits = row.getString(6);
        return digits == null
                ? null
                : new Quantity(digits, row.getInt(7), row.getString(8), Qualifier.valueOf(row.getString(9)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    @SuppressWarnings("unchecked")
    private <T> T parsed(String text, TypeReference<T> type) {
        if (text == null) {
            return null;
        }
        if (text.equals("[]")) {
            return (T) List.of();
        }
        // The type stands in the name: the same text means another thing in another column.
        return (T) texts.computeIfAbsent(type.getType() + text, key -> {
            try {
                return json.readValue(text, type);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
