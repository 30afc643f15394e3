package city.promotion.stats.consistency;

import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.observation.Observations;
import city.promotion.stats.period.Period;
import city.promotion.stats.reckoning.Measure;
import city.promotion.stats.reckoning.Neighbours;
import city.promotion.stats.reckoning.Printed;
import city.promotion.stats.release.Releases.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The figures of a release that the check compares: all of them, or in a large one those that stand beside a growth, a share or a contribution. */
@ApplicationScoped
class ReleaseFigures {

    private static final int COMPARED_AT_ONCE = 20_000;
    private static final String LEVEL = "TRANSFORMATION=" + Measure.LEVEL.code();

    private final Observations observations;
    private final Datasets datasets;
    private final DataSource database;

    ReleaseFigures(Observations observations, Datasets datasets, DataSource database) {
        this.observations = observations;
        this.datasets = datasets;
        this.database = database;
    }

    /**
     * What is compared.
     *
     * @param leftOut how many figures of a large release are not
     */
    record Compared(List<Printed> figures, long leftOut) {}

    Compared of(UUID releaseId, Seen release) {
        var size = size(releaseId, release);
        if (size.all <= COMPARED_AT_ONCE) {
            return new Compared(read(releaseId, release, null), 0);
        }
        if (size.relative == 0 || size.relative > COMPARED_AT_ONCE) {
            return new Compared(List.of(), size.all);
        }
        var relative = new ArrayList<Printed>();
        var shape = datasets.require(release.datasetId());
        observations.ofRelease(release, releaseId, observation -> {
            var printed = printed(observation, shape);
            if (!LEVEL.endsWith("=" + printed.codes().get("TRANSFORMATION"))) {
                relative.add(printed);
            }
        });
        var figures = read(releaseId, release, Neighbours.of(relative));
        return new Compared(figures, size.all - figures.size());
    }

    private List<Printed> read(UUID releaseId, Seen release, Neighbours only) {
        var shape = datasets.require(release.datasetId());
        var figures = new ArrayList<Printed>();
        observations.ofRelease(release, releaseId, observation -> {
            var printed = printed(observation, shape);
            if (only == null || only.include(printed) && figures.size() < COMPARED_AT_ONCE) {
                figures.add(printed);
            }
        });
        return figures;
    }

    private static Printed printed(Observation observation, Shape shape) {
        var codes = new LinkedHashMap<String, String>();
        for (int i = 0; i < shape.axes().size(); i++) {
            codes.put(shape.axes().get(i).id(), observation.codes().get(i));
        }
        return new Printed(
                observation.key() + " " + observation.period(),
                codes,
                Period.parse(observation.period()).orElseThrow(),
                observation.value());
    }

    private Size size(UUID releaseId, Seen release) {
        var table = release.draft() ? "draft_observation" : "observation";
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(
                        "select count(*), count(*) filter (where not s.codes @> array[cast(? as text)]) from " + table
                                + " o join series s on s.id = o.series_id where o.release_id = ?")) {
            count.setString(1, LEVEL);
            count.setObject(2, releaseId);
            try (var row = count.executeQuery()) {
                row.next();
                return new Size(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The figures cannot be counted", failure);
        }
    }

    private record Size(long all, long relative) {}
}
