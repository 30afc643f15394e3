package city.promotion.stats.load;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Loads, and the rows they bring: arrays in one statement, since thousands of rows come at once. */
@ApplicationScoped
class LoadRepository implements PanacheRepositoryBase<Load, UUID> {

    private static final Listing LOADS = Listing.of("Load l", "l", SortOrder.byInstant("createdAt", "l.createdAt"));

    private final DataSource database;
    private final ObjectMapper json;

    LoadRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Page<Load> page(UUID releaseId, PageRequest request) {
        var ofRelease = new Conditions().and("l.releaseId = :releaseId", "releaseId", releaseId);
        return LOADS.page(getEntityManager(), Load.class, ofRelease, request);
    }

    Load require(UUID releaseId, UUID id) {
        return find("releaseId = ?1 and id = ?2", releaseId, id)
                .firstResultOptional()
                .orElseThrow(() -> LoadProblem.NOT_FOUND.problem(id));
    }

    /** Places in the list of those figures that an earlier load brought into the release. */
    List<Integer> alreadyIn(UUID releaseId, String datasetId, List<ObservationRow> rows) {
        var sql = """
                select asked.place from unnest(?, ?) with ordinality as asked(key, period, place)
                join series s on s.dataset_id = ? and s.key = asked.key
                join draft_observation o on o.release_id = ? and o.series_id = s.id and o.period = asked.period
                order by asked.place""";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(connection, rows, ObservationRow::key));
            select.setArray(2, texts(connection, rows, row -> row.period().text()));
            select.setString(3, datasetId);
            select.setObject(4, releaseId);
            var places = new ArrayList<Integer>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    places.add(found.getInt(1) - 1);
                }
            }
            return places;
        } catch (SQLException failure) {
            throw new IllegalStateException("The figures on file could not be compared", failure);
        }
    }

    void insert(Load load, String datasetId, List<ObservationRow> rows) {
        try (var connection = database.getConnection()) {
            insertSeries(connection, datasetId, rows);
            insertObservations(connection, load, datasetId, rows);
        } catch (SQLException failure) {
            throw new IllegalStateException("The load was refused by the database", failure);
        }
    }

    /** In the order of the keys, so that two loads never wait for each other crosswise. */
    private static void insertSeries(Connection connection, String datasetId, List<ObservationRow> rows)
            throws SQLException {
        var sql = """
                insert into series (dataset_id, key, codes)
                select distinct on (row.key) ?, row.key, string_to_array(row.codes, ' ')
                from unnest(?, ?) as row(key, codes)
                where not exists (select from series s where s.dataset_id = ? and s.key = row.key)
                order by row.key
                on conflict on constraint series_once do nothing""";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, datasetId);
            insert.setArray(2, texts(connection, rows, ObservationRow::key));
            insert.setArray(3, texts(connection, rows, row -> String.join(" ", row.codes())));
            insert.setString(4, datasetId);
            insert.executeUpdate();
        }
    }

    private void insertObservations(Connection connection, Load load, String datasetId, List<ObservationRow> rows)
            throws SQLException {
        var sql = """
                insert into draft_observation (id, release_id, load_id, series_id, period, period_start, period_end,
                    value, multiplier, unit, qualifier, status, confidentiality, deleted, comment, external_ids, sources)
                select uuidv7(), ?, ?, s.id, row.period, cast(row.starts as date), cast(row.ends as date),
                    cast(row.value as numeric), cast(row.multiplier as smallint), row.unit, row.qualifier, row.status,
                    row.confidentiality, cast(row.deleted as boolean), cast(row.comment as jsonb), cast(row.external_ids as jsonb), cast(row.sources as jsonb)
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as row(key, period, starts, ends,
                    value, multiplier, unit, qualifier, status, confidentiality, deleted, comment, external_ids, sources, place)
                join series s on s.dataset_id = ? and s.key = row.key
                order by row.place""";
        List<Function<ObservationRow, Object>> columns = List.of(
                ObservationRow::key,
                row -> row.period().text(),
                row -> row.period().start(),
                row -> row.period().end(),
                row -> row.value() == null ? null : row.value().value(),
                row -> row.value() == null ? null : row.value().multiplier(),
                row -> row.value() == null ? null : row.value().unit(),
                row -> row.value() == null ? null : row.value().qualifier(),
                ObservationRow::status,
                ObservationRow::confidentiality,
                ObservationRow::deleted,
                row -> row.comment() == null ? null : written(row.comment()),
                row -> written(row.externalIds()),
                row -> written(row.sources()));
        try (var insert = connection.prepareStatement(sql)) {
            var place = 1;
            insert.setObject(place++, load.releaseId());
            insert.setObject(place++, load.id());
            for (var column : columns) {
                insert.setArray(place++, texts(connection, rows, column));
            }
            insert.setString(place, datasetId);
            insert.executeUpdate();
        }
    }

    /** One column of all rows; a row that was refused keeps its place as null. */
    private static java.sql.Array texts(
            Connection connection, List<ObservationRow> rows, Function<ObservationRow, ?> column) throws SQLException {
        return connection.createArrayOf(
                "text",
                rows.stream()
                        .map(row -> row == null ? null : column.apply(row))
                        .map(value -> Objects.toString(value, null))
                        .toArray());
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
