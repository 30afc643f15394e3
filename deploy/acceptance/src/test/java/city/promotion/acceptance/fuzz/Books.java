package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether what the city holds hangs together after a run: its services are well, their logs tell of no error, what the feed told
 * last of a record is what the record says, its history ends in the same, and refused requests left nothing behind.
 */
final class Books {

    private static final int MOST_SUBJECTS = 150;
    private static final int REFUSED = 200;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final Pattern ERROR = Pattern.compile("(?m)^\\S+ \\S+ ERROR .*$|^\\tat .*$|^java\\.lang\\..*$");

    private final FuzzedCity city;
    private final Map<String, String> feeds = new LinkedHashMap<>();
    private final Map<String, Long> logs = new LinkedHashMap<>();

    private Books(FuzzedCity city) {
        this.city = city;
    }

    /** Marks where the run begins. */
    static Books open(FuzzedCity city) throws IOException {
        var books = new Books(city);
        for (var service : FuzzedCity.SERVICES) {
            books.feeds.put(service, books.latest(service));
            books.logs.put(service, Files.size(books.log(service)));
        }
        return books;
    }

    /** Everything that does not hang together, in words. */
    List<String> faults() throws IOException {
        var faults = new ArrayList<String>();
        for (var service : FuzzedCity.SERVICES) {
            compareHealth(service, faults);
            compareRecords(service, faults);
            refuseWithoutATrace(service, faults);
            compareLogs(service, faults);
        }
        return faults;
    }

    private void compareHealth(String service, List<String> faults) {
        var health = city.get(service, "/q/health", "application/json");
        if (health.status() != 200) {
            faults.add(service + " is not well: " + health.text());
        }
    }

    private void compareLogs(String service, List<String> faults) throws IOException {
        try (var file = new RandomAccessFile(log(service).toFile(), "r")) {
            var bytes = new byte[(int) Math.min(50_000_000, file.length() - logs.get(service))];
            file.seek(logs.get(service));
            file.readFully(bytes);
            var error = ERROR.matcher(new String(bytes, StandardCharsets.UTF_8));
            for (var count = 0; error.find() && count < 30; count++) {
                faults.add("log of " + service + ": " + error.group());
            }
        }
    }

    /** What the feed told last is what can be read, and what was deleted is gone. */
    private void compareRecords(String service, List<String> faults) throws IOException {
        var last = new LinkedHashMap<String, JsonNode>();
        for (var change : changes(service, feeds.get(service))) {
            last.remove(change.get("subject").asText());
            last.put(change.get("subject").asText(), change);
        }
        var step = Math.max(1, last.size() / MOST_SUBJECTS);
        var place = 0;
        for (var change : last.values()) {
            if (place++ % step == 0) {
                compareRecord(service, change, faults);
            }
        }
    }

    private void compareRecord(String service, JsonNode change, List<String> faults) throws IOException {
        var subject = change.get("subject").asText();
        if (city.contract(service).operation("GET", subject) == null) {
            return;
        }
        var answer = city.get(service, subject, "application/json");
        if (change.get("type").asText().matches(".*\\.(deleted|withdrawn)")) {
            if (answer.status() == 200) {
                faults.add(subject + " can be read, but the feed told that it is gone");
            }
            return;
        }
        if (answer.status() == 308) {
            return;
        }
        if (answer.status() != 200) {
            faults.add(subject + " was told by the feed, and its read answers " + answer.status());
            return;
        }
        var record = FuzzedCity.json(answer);
        var told = change.path("data");
        if (told.has("version") && !told.get("version").equals(record.path("version"))) {
            faults.add(subject + " has version " + record.path("version") + ", the feed told " + told.get("version")
                    + " with " + change.get("id").asText() + " at "
                    + change.get("time").asText());
        }
        compareHistory(service, subject, faults);
    }

    /** Each record with a history was created in it, once, and is not deleted there while it is on file. */
    private void compareHistory(String service, String subject, List<String> faults) throws IOException {
        if (city.contract(service).operation("GET", subject + "/history") == null) {
            return;
        }
        var answer = city.get(service, subject + "/history?limit=200", "application/json");
        var history = FuzzedCity.json(answer);
        if (history.path("next").isTextual()) {
            return;
        }
        var created = 0;
        for (var entry : history.path("items")) {
            if (!entry.has("part")) {
                created += entry.path("action").asText().equals("CREATED") ? 1 : 0;
                if (entry.path("action").asText().equals("DELETED")) {
                    faults.add(subject + " is deleted in its history and can be read");
                }
            }
        }
        if (created != 1) {
            faults.add(subject + " was created " + created + " times by its history");
        }
    }

    /** Requests that are all refused: the feed has nothing new to tell after them. */
    private void refuseWithoutATrace(String service, List<String> faults) throws IOException {
        var before = quiet(service);
        var changes = city.contract(service).operations().stream()
                .filter(operation -> operation.changes() && !operation.path().endsWith("/consistency"))
                .toList();
        for (int i = 0; i < REFUSED; i++) {
            var operation = changes.get(i % changes.size());
            var dice = Dice.of(i, i);
            var template = Contract.anyName(operation.path());
            var path = city.known()
                    .record(template, dice)
                    .orElse(operation.path().replaceAll("\\{\\w+}", "00000000-0000-7000-8000-000000000000"));
            var answer = city.send(
                    service,
                    i % 2 == 0 ? Caller.ANYBODY : city.admin(),
                    operation.method(),
                    path + (i % 2 == 0 ? "" : "?colour=red"),
                    List.of(Map.entry("Content-Type", "application/json")),
                    "{".getBytes(StandardCharsets.UTF_8));
            if (answer.status() < 400) {
                faults.add(operation + " was to be refused and answered " + answer.status());
            }
        }
        for (var change : changes(service, before)) {
            faults.add("left behind by refused requests: " + change);
        }
    }

    /** Where the feed ends when nobody writes any more, neither an import nor a follower. */
    private String quiet(String service) throws IOException {
        var began = System.currentTimeMillis();
        var last = latest(service);
        while (System.currentTimeMillis() - began < PATIENCE_MILLIS) {
            if (changes(service, last + "&wait=2").isEmpty()) {
                return last;
            }
            last = latest(service);
        }
        return last;
    }

    private List<JsonNode> changes(String service, String after) throws IOException {
        var changes = new ArrayList<JsonNode>();
        for (var next = after; ; ) {
            var answer = city.get(service, next, "application/cloudevents-batch+json");
            var batch = FuzzedCity.json(answer);
            batch.forEach(changes::add);
            next = next(answer);
            if (batch.isEmpty()) {
                return changes;
            }
        }
    }

    private String latest(String service) throws IOException {
        var answer = city.get(
                service, "/" + service + "/v1/changes?after=latest&limit=1000", "application/cloudevents-batch+json");
        FuzzedCity.json(answer);
        return next(answer);
    }

    private static String next(Answer answer) throws IOException {
        var link = NEXT.matcher(answer.header("link"));
        if (!link.find()) {
            throw new IOException("The feed does not say where to go on: " + answer.headers());
        }
        return link.group(1);
    }

    private Path log(String service) {
        return city.data().resolve("logs").resolve(service + "-service-1.log");
    }
}
