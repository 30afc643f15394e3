package city.promotion.stats.dataset;

import city.promotion.conventions.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The door to the datasets: the shape that a figure must have. */
@ApplicationScoped
public class Datasets {

    private static final String STATUSES = "OBS_STATUS";
    private static final String CONFIDENTIALITIES = "CONF_STATUS";
    private static final int CODES_NAMED = 40;

    private final DatasetRepository datasets;

    Datasets(DatasetRepository datasets) {
        this.datasets = datasets;
    }

    /** The dataset's shape with its code lists, in a constant number of statements; 404 if there is no such dataset. */
    public Shape require(String datasetId) {
        return shape(datasets.require(datasetId));
    }

    /** The same where a body names the dataset: nothing if there is none. */
    public Optional<Shape> find(String datasetId) {
        return datasets.findByIdOptional(datasetId).map(this::shape);
    }

    /** The ids of its dimensions in the order of the key, without their codes; none if there is no such dataset. */
    public List<String> dimensions(String datasetId) {
        return datasets.dimensions(datasetId);
    }

    /** Ids of all datasets, for messages. */
    public List<String> ids() {
        return datasets.ids();
    }

    /** Ids of the datasets that people make releases of; the others the service reckons itself. */
    public List<String> filledByHand() {
        return datasets.filledByHand();
    }

    private Shape shape(Dataset dataset) {
        var lists = Stream.concat(
                Stream.of(STATUSES, CONFIDENTIALITIES),
                dataset.dimensions().stream().map(Dimension::codeList));
        var codes = datasets.codes(lists.toList());
        return new Shape(
                dataset.id(),
                dataset.dimensions().stream()
                        .map(dimension -> new Axis(dimension.id(), codes.get(dimension.codeList())))
                        .toList(),
                new Axis(STATUSES, codes.get(STATUSES)),
                new Axis(CONFIDENTIALITIES, codes.get(CONFIDENTIALITIES)));
    }

    /**
     * What a figure of the dataset is named by.
     *
     * @param axes the dimensions in their order
     * @param statuses the codes for the status of an observation
     * @param confidentialities the codes for who may be shown its value
     */
    public record Shape(String datasetId, List<Axis> axes, Axis statuses, Axis confidentialities) {

        public Optional<Axis> axis(String dimension) {
            for (var axis : axes) {
                if (axis.id().equals(dimension)) {
                    return Optional.of(axis);
                }
            }
            return Optional.empty();
        }

        /** The dimensions' names, for messages. */
        public String names() {
            return String.join(", ", axes.stream().map(Axis::id).toList());
        }

        /** Adds each missing, unknown or wrongly coded dimension to the problem, under {@code <field>.<dimension>}. */
        public void check(Map<String, String> dimensions, String field, ProblemException problem) {
            for (var axis : axes) {
                var code = dimensions.get(axis.id());
                if (code == null) {
                    problem.violation(field + "." + axis.id(), "required");
                } else if (!axis.offers(code)) {
                    problem.violation(field + "." + axis.id(), "code", axis.id(), axis.named());
                }
            }
            for (var name : dimensions.keySet()) {
                if (axis(name).isEmpty()) {
                    problem.violation(field + "." + shown(name), "unknown-dimension", names());
                }
            }
        }

        /** The codes joined by dots in the order of the dimensions. */
        public String key(Map<String, String> dimensions) {
            var key = new StringJoiner(".");
            for (var axis : axes) {
                key.add(dimensions.get(axis.id()));
            }
            return key.toString();
        }

        private static String shown(String name) {
            return name.length() > 60 ? name.substring(0, 60) + "…" : name;
        }
    }

    /**
     * One dimension.
     *
     * @param codes code to whether it is retired, in the order of the list
     */
    public record Axis(String id, Map<String, Boolean> codes) {

        /** Whether new figures may use the code; a dot would be taken for the end of it in a key. */
        public boolean offers(String code) {
            return Boolean.FALSE.equals(codes.get(code)) && code.indexOf('.') < 0;
        }

        /** Whether figures on file may carry the code. */
        public boolean knows(String code) {
            return codes.containsKey(code);
        }

        /** The codes on offer, for messages. */
        public String named() {
            var offered = codes.keySet().stream().filter(this::offers).toList();
            var shown = String.join(", ", offered.subList(0, Math.min(CODES_NAMED, offered.size())));
            return offered.size() > CODES_NAMED ? shown + ", …" : shown;
        }
    }
}
