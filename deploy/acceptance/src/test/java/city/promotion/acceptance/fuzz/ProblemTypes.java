package city.promotion.acceptance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The kinds of failure that {@code docs/api/errors} and the gateway's own list name, with their statuses. */
final class ProblemTypes {

    private static final String URN = "urn:problem-type:city-promotion:";
    private static final Pattern OF_PAGE = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (\\d{3}) \\|");
    private static final Pattern OF_GATEWAY = Pattern.compile("(?m)^ {2}([a-z0-9-]+) +(\\d{3});");

    private final Map<String, Map<String, Integer>> byService = new HashMap<>();

    /** @param checkout folder of the sources */
    ProblemTypes(Path checkout) throws IOException {
        for (var service : List.of("events", "projects", "stats")) {
            var statuses = new HashMap<String, Integer>();
            add(statuses, OF_PAGE, checkout.resolve("docs/api/errors/all-services.md"));
            add(statuses, OF_PAGE, checkout.resolve("docs/api/errors/" + service + ".md"));
            add(statuses, OF_GATEWAY, checkout.resolve("deploy/gateway/problems.conf"));
            byService.put(service, statuses);
        }
    }

    /** 0 when no service has heard of it. */
    int status(String type) {
        return byService.keySet().stream()
                .mapToInt(service -> status(service, type))
                .max()
                .orElse(0);
    }

    /** 0 when nobody has heard of it. */
    int status(String service, String type) {
        return type.startsWith(URN) ? byService.get(service).getOrDefault(type.substring(URN.length()), 0) : 0;
    }

    private static void add(Map<String, Integer> statuses, Pattern form, Path file) throws IOException {
        var row = form.matcher(Files.readString(file));
        while (row.find()) {
            statuses.putIfAbsent(row.group(1), Integer.valueOf(row.group(2)));
        }
    }
}
