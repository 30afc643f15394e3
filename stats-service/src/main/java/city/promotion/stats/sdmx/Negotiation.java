package city.promotion.stats.sdmx;

import city.promotion.stats.sdmx.data.CsvOptions;
import city.promotion.stats.sdmx.data.CsvOptions.Keys;
import city.promotion.stats.sdmx.data.CsvOptions.Labels;
import city.promotion.stats.sdmx.data.DataFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the form of the answer: by {@code ?format=}, which a browser can write, else by {@code Accept}, read by hand because versions
 * are parameters there, with and without blanks. What cannot be read asks for nothing.
 */
record Negotiation(List<Wish> wishes, String format) {

    private static final int LONGEST = 2_000;

    /** The one type of XML schemas. */
    static final String SCHEMA = "application/vnd.sdmx.schema+xml;version=2.1;charset=utf-8";

    private static final String DATA_WORDS =
            "jsondata, jsondata-2.1, csvdata, csvdata-1.0, csvdatawithlabels, genericdata, structurespecificdata";
    private static final String DATA_TYPES =
            "application/vnd.sdmx.data+json;version=2.0.0, application/vnd.sdmx.data+json;version=2.1.0, "
                    + "application/vnd.sdmx.data+csv;version=2.0.0, application/vnd.sdmx.data+csv;version=1.0.0, "
                    + "application/vnd.sdmx.genericdata+xml;version=2.1, application/vnd.sdmx.structurespecificdata+xml;version=2.1";
    private static final String STRUCTURE_WORDS = "jsonstructure, jsonstructure-2.1, structure";
    private static final String STRUCTURE_TYPES = "application/vnd.sdmx.structure+json;version=2.0.0, "
            + "application/vnd.sdmx.structure+json;version=2.1.0, application/vnd.sdmx.structure+xml;version=2.1";

    private static final Set<String> ML_WORDS =
            Set.of("genericdata", "structurespecificdata", "structure", "schema", "sdmx-2.1");

    /** One member of {@code Accept}. */
    record Wish(String type, Map<String, String> parameters, double weight) {

        /** {@code 2.1} of {@code 2.1.0}, {@code 2+.0.1} or {@code 2.1}; empty without a version. */
        String version() {
            var version = parameters.getOrDefault("version", "");
            var parts = version.split("\\.", -1);
            return parts.length < 2 || parts[0].endsWith("+") ? parts[0] : parts[0] + "." + parts[1].replace("+", "");
        }

        boolean asks(String... versions) {
            return List.of(versions).contains(version());
        }
    }

    /** The form of an answer with figures. */
    record Data(DataFormat format, CsvOptions csv) {

        String type() {
            return switch (format) {
                case JSON_2_0 -> "application/vnd.sdmx.data+json;version=2.0.0;charset=utf-8";
                case JSON_2_1 -> "application/vnd.sdmx.data+json;version=2.1.0;charset=utf-8";
                case CSV_1_0 ->
                    "application/vnd.sdmx.data+csv;version=1.0.0;labels=" + lower(csv.labels()) + ";charset=utf-8";
                case CSV_2_0 ->
                    "application/vnd.sdmx.data+csv;version=2.0.0;labels=" + lower(csv.labels()) + ";keys="
                            + lower(csv.keys()) + ";charset=utf-8";
                case GENERIC_2_1 -> "application/vnd.sdmx.genericdata+xml;version=2.1;charset=utf-8";
                case STRUCTURE_SPECIFIC_2_1 ->
                    "application/vnd.sdmx.structurespecificdata+xml;version=2.1;charset=utf-8";
            };
        }

        private static String lower(Enum<?> option) {
            return option.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The form of an answer with structures. */
    enum Structure {
        JSON_2_0("application/vnd.sdmx.structure+json;version=2.0.0;charset=utf-8"),
        JSON_2_1("application/vnd.sdmx.structure+json;version=2.1.0;charset=utf-8"),
        ML_2_1("application/vnd.sdmx.structure+xml;version=2.1;charset=utf-8");

        private final String type;

        Structure(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /** The form of a failure. */
    enum Failure {
        ML,
        JSON,
        PROBLEM
    }

    static Negotiation of(String accept, String format) {
        return new Negotiation(parse(accept), format);
    }

    Data data(DataFormat byDefault) {
        if (format != null) {
            return switch (format) {
                case "jsondata", "sdmx-json" -> plain(DataFormat.JSON_2_0);
                case "jsondata-2.1" -> plain(DataFormat.JSON_2_1);
                case "csvdata", "csv", "sdmx-csv" -> plain(DataFormat.CSV_2_0);
                case "csvdata-1.0" -> plain(DataFormat.CSV_1_0);
                case "csvdatawithlabels" -> new Data(DataFormat.CSV_2_0, new CsvOptions(Labels.BOTH, Keys.NONE));
                case "genericdata" -> plain(DataFormat.GENERIC_2_1);
                case "structurespecificdata" -> plain(DataFormat.STRUCTURE_SPECIFIC_2_1);
                default -> throw refused(DATA_WORDS);
            };
        }
        for (var wish : wishes) {
            var data = data(wish, byDefault);
            if (data.isPresent()) {
                return data.get();
            }
        }
        throw refused(DATA_TYPES);
    }

    private static Optional<Data> data(Wish wish, DataFormat byDefault) {
        return switch (wish.type()) {
            case "application/vnd.sdmx.data+json" ->
                wish.asks("2.1", "2+")
                        ? found(DataFormat.JSON_2_1)
                        : wish.asks("", "2", "2.0") ? found(DataFormat.JSON_2_0) : Optional.empty();
            case "application/json" -> found(DataFormat.JSON_2_0);
            case "application/vnd.sdmx.data+csv" ->
                wish.asks("", "2", "2+", "2.0") ? csv(wish) : wish.asks("1", "1.0") ? olderCsv(wish) : Optional.empty();
            case "text/csv" -> found(DataFormat.CSV_2_0);
            case "application/vnd.sdmx.genericdata+xml" ->
                wish.asks("", "2", "2.1") ? found(DataFormat.GENERIC_2_1) : Optional.empty();
            case "application/vnd.sdmx.structurespecificdata+xml" ->
                wish.asks("", "2", "2.1") ? found(DataFormat.STRUCTURE_SPECIFIC_2_1) : Optional.empty();
            case "application/xml", "text/xml" -> found(DataFormat.GENERIC_2_1);
            case "*/*", "application/*" -> found(byDefault);
            default -> Optional.empty();
        };
    }

    /** Times are only given as they were stated. */
    private static Optional<Data> csv(Wish wish) {
        if (!wish.parameters().getOrDefault("timeformat", "original").equals("original")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Data(
                    DataFormat.CSV_2_0,
                    new CsvOptions(
                            Labels.valueOf(wish.parameters()
                                    .getOrDefault("labels", "id")
                                    .toUpperCase(Locale.ROOT)),
                            Keys.valueOf(wish.parameters()
                                    .getOrDefault("keys", "none")
                                    .toUpperCase(Locale.ROOT)))));
        } catch (IllegalArgumentException unknownOption) {
            return Optional.empty();
        }
    }

    /** Version 1.0 has no names in columns of their own and no keys. */
    private static Optional<Data> olderCsv(Wish wish) {
        return csv(wish)
                .filter(data -> data.csv().labels() != Labels.NAME && data.csv().keys() == Keys.NONE)
                .map(data -> new Data(DataFormat.CSV_1_0, data.csv()));
    }

    /** The form of an answer to what may be reported: structures, or nothing for an XML schema. */
    Optional<Structure> schema() {
        if (format != null) {
            return format.equals("schema") ? Optional.empty() : Optional.of(structure(Structure.JSON_2_0, "schema, "));
        }
        for (var wish : wishes) {
            switch (wish.type()) {
                case "application/vnd.sdmx.schema+xml" -> {
                    if (wish.asks("", "2", "2.1")) {
                        return Optional.empty();
                    }
                }
                case "application/xml", "text/xml", "*/*", "application/*" -> {
                    return Optional.empty();
                }
                default -> {
                    var structure = structure(wish, Structure.JSON_2_0);
                    if (structure != null) {
                        return Optional.of(structure);
                    }
                }
            }
        }
        throw refused("application/vnd.sdmx.schema+xml;version=2.1, " + STRUCTURE_TYPES);
    }

    Structure structure(Structure byDefault) {
        return structure(byDefault, "");
    }

    private Structure structure(Structure byDefault, String besides) {
        if (format != null) {
            return switch (format) {
                case "jsonstructure", "sdmx-json", "jsondata" -> Structure.JSON_2_0;
                case "jsonstructure-2.1" -> Structure.JSON_2_1;
                case "structure", "sdmx-2.1" -> Structure.ML_2_1;
                default -> throw refused(besides + STRUCTURE_WORDS);
            };
        }
        for (var wish : wishes) {
            var found = structure(wish, byDefault);
            if (found != null) {
                return found;
            }
        }
        throw refused(STRUCTURE_TYPES);
    }

    private static Structure structure(Wish wish, Structure byDefault) {
        return switch (wish.type()) {
            case "application/vnd.sdmx.structure+json" ->
                wish.asks("2.1", "2+") ? Structure.JSON_2_1 : wish.asks("", "2", "2.0") ? Structure.JSON_2_0 : null;
            case "application/vnd.sdmx.structure+xml" -> wish.asks("", "2", "2.1") ? Structure.ML_2_1 : null;
            case "application/json" -> Structure.JSON_2_0;
            case "application/xml", "text/xml" -> Structure.ML_2_1;
            case "*/*", "application/*" -> byDefault;
            default -> null;
        };
    }

    /** A reader of SDMX gets its failures as SDMX too, everybody else as problem details. */
    Failure failure() {
        if (format != null) {
            return format.contains("json") ? Failure.JSON : ML_WORDS.contains(format) ? Failure.ML : Failure.PROBLEM;
        }
        for (var wish : wishes) {
            if (wish.type().endsWith("xml")) {
                return Failure.ML;
            }
            if (wish.type().startsWith("application/vnd.sdmx.") && wish.type().endsWith("+json")) {
                return Failure.JSON;
            }
            if (wish.type().endsWith("json")
                    || wish.type().endsWith("csv")
                    || wish.type().startsWith("*")) {
                return Failure.PROBLEM;
            }
        }
        return Failure.PROBLEM;
    }

    private static RuntimeException refused(String offered) {
        return SdmxProblem.NO_SUCH_FORM.problem(offered);
    }

    private static Optional<Data> found(DataFormat format) {
        return Optional.of(plain(format));
    }

    private static Data plain(DataFormat format) {
        return new Data(format, CsvOptions.PLAIN);
    }

    private static List<Wish> parse(String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(new Wish("*/*", Map.of(), 1));
        }
        var wishes = new ArrayList<Wish>();
        for (var member :
                accept.substring(0, Math.min(LONGEST, accept.length())).split(",")) {
            var parts = member.split(";");
            var parameters = new LinkedHashMap<String, String>();
            for (int i = 1; i < parts.length; i++) {
                var sign = parts[i].indexOf('=');
                if (sign > 0) {
                    parameters.put(
                            parts[i].substring(0, sign).strip().toLowerCase(Locale.ROOT),
                            parts[i].substring(sign + 1).strip().replace("\"", ""));
                }
            }
            var weight = weight(parameters.remove("q"));
            if (weight > 0 && parts.length > 0 && !parts[0].isBlank()) {
                wishes.add(new Wish(parts[0].strip().toLowerCase(Locale.ROOT), parameters, weight));
            }
        }
        wishes.sort(Comparator.comparingDouble(Wish::weight).reversed());
        return wishes;
    }

    private static double weight(String q) {
        return q == null ? 1 : q.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(q) : 0;
    }
}
