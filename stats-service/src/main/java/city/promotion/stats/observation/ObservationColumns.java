package city.promotion.stats.observation;

import city.promotion.conventions.export.ExportedColumns;
import city.promotion.conventions.sheet.Column;
import city.promotion.conventions.sheet.Columns;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A column for each dimension of the dataset, so that a sheet of figures is one that people fill in. */
@ApplicationScoped
class ObservationColumns implements ExportedColumns {

    private static final Pattern LIST = Pattern.compile("/stats/v1/(datasets|releases)/([^/]+)/observations");
    private static final String DIMENSIONS = "dimensions";

    private final Datasets datasets;
    private final Releases releases;

    ObservationColumns(Datasets datasets, Releases releases) {
        this.datasets = datasets;
        this.releases = releases;
    }

    @Override
    public Optional<List<Column>> at(String path) {
        var list = LIST.matcher(path);
        if (!list.matches()) {
            return Optional.empty();
        }
        var dataset =
                list.group(1).equals("datasets") ? list.group(2) : releases.requireSeen(UUID.fromString(list.group(2)));
        var columns = new ArrayList<Column>();
        for (var column : Columns.of(ObservationResponse.class)) {
            if (column.member().equals(DIMENSIONS)) {
                datasets.require(dataset).axes().forEach(axis -> columns.add(ofDimension(axis.id())));
            } else {
                columns.add(column);
            }
        }
        return Optional.of(columns);
    }

    private static Column ofDimension(String id) {
        return new Column(id, List.of(DIMENSIONS, id), Column.Kind.TEXT, String.class, ObservationResponse.class);
    }
}
