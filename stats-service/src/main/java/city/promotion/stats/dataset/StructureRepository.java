package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Writes structures, and reads each as it was; plain JDBC, since the entities of datasets are for reading only. */
@ApplicationScoped
class StructureRepository {

    private final DataSource database;
    private final ObjectMapper json;

    StructureRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The version of the record, locked until the transaction ends. */
    Optional<Long> lock(String datasetId) {
        return run("select version from dataset where id = ? for update", select -> {
            select.setString(1, datasetId);
            var row = select.executeQuery();
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        });
    }

    boolean hasSeries(String datasetId) {
        return run("select exists (select from series where dataset_id = ?)", select -> {
            select.setString(1, datasetId);
            var row = select.executeQuery();
            row.next();
            return row.getBoolean(1);
        });
    }

    Set<String> listsAmong(Collection<String> lists) {
        return texts("select distinct list from code_list_entry where list = any (?)", lists);
    }

    Set<String> unitsAmong(Collection<String> units) {
        return texts("select code from code_list_entry where list = 'UNIT_MEASURE' and code = any (?)", units);
    }

    void insert(DatasetRequest request, String by) {
        run("""
                insert into dataset (id, agency, structure_version, name, description, units)
                values (?, 'WX_STAT', ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb))""", insert -> {
            insert.setString(1, request.id());
            insert.setString(2, request.structureVersion());
            insert.setString(3, written(request.name()));
            insert.setString(4, written(request.description()));
            insert.setString(5, written(request.units()));
            return insert.executeUpdate();
        });
        insertDimensions(request);
        keep(request.id(), by);
    }

    void update(DatasetRequest request, String by) {
        run("""
                update dataset set structure_version = ?, name = cast(? as jsonb), description = cast(? as jsonb),
                    units = cast(? as jsonb), version = version + 1 where id = ?""", update -> {
            update.setString(1, request.structureVersion());
            update.setString(2, written(request.name()));
            update.setString(3, written(request.description()));
            update.setString(4, written(request.units()));
            update.setString(5, request.id());
            return update.executeUpdate();
        });
        run("delete from dataset_dimension where dataset_id = ?", delete -> {
            delete.setString(1, request.id());
            return delete.executeUpdate();
        });
        insertDimensions(request);
        keep(request.id(), by);
    }

    /** All versions, oldest first. */
    List<StructureResponse> of(String datasetId) {
        return run("""
                select structure_version, name, description, units, dimensions, recorded_at, recorded_by
                from dataset_structure where dataset_id = ?
                order by string_to_array(structure_version, '.')::int[]""", select -> {
            select.setString(1, datasetId);
            var versions = new ArrayList<StructureResponse>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(new StructureResponse(
                            datasetId,
                            row.getString(1),
                            read(row.getString(2), new TypeReference<LocalizedText>() {}),
                            read(row.getString(3), new TypeReference<LocalizedText>() {}),
                            read(row.getString(4), new TypeReference<List<String>>() {}),
                            read(row.getString(5), new TypeReference<List<DimensionRequest>>() {}),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            row.getString(7)));
                }
            }
            return versions;
        });
    }

    private void insertDimensions(DatasetRequest request) {
        run("""
                insert into dataset_dimension (dataset_id, position, id, code_list, name)
                select ?, d.place, d.dimension ->> 'id', d.dimension ->> 'codeList', d.dimension -> 'name'
                from jsonb_array_elements(cast(? as jsonb)) with ordinality as d(dimension, place)""", insert -> {
            insert.setString(1, request.id());
            insert.setString(2, written(request.dimensions()));
            return insert.executeUpdate();
        });
    }

    private void keep(String datasetId, String by) {
        run("select keep_dataset_structure(?, ?)", keep -> {
            keep.setString(1, datasetId);
            keep.setString(2, by);
            return keep.execute();
        });
    }

    private Set<String> texts(String sql, Collection<String> asked) {
        return run(sql, select -> {
            select.setArray(1, select.getConnection().createArrayOf("text", asked.toArray()));
            var texts = new HashSet<String>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        });
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The structure could not be kept", failure);
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
