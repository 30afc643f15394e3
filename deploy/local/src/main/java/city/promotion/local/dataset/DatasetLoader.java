package city.promotion.local.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Loads a data set, once: files in the order of their names, entries in their order. Every record gets an external id of the
 * data set, so that a second run, or one after a run that was cut off, finds what is there.
 */
public final class DatasetLoader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublicApi api;
    private final PublicApi checker;
    private final Path memory;
    private final Consumer<String> out;

    /**
     * @param checker the same city, signed in as another: approves what may not be done by one alone
     * @param memory folder that remembers which data sets are loaded
     */
    public DatasetLoader(PublicApi api, PublicApi checker, Path memory, Consumer<String> out) {
        this.api = api;
        this.checker = checker;
        this.memory = memory;
        this.out = out;
    }

    /** @param folder its name is the system of the external ids */
    public void load(Path folder) throws IOException {
        var name = folder.getFileName().toString();
        var files = files(folder);
        var digest = digest(files);
        var mark = memory.resolve(name);
        if (Files.exists(mark) && Files.readString(mark).equals(digest)) {
            out.accept("  ✓ data set " + name + " (loaded before)");
            return;
        }
        var began = System.nanoTime();
        var refs = new Refs();
        int made = 0;
        int all = 0;
        for (var file : files) {
            for (var entry : JSON.readValue(file.toFile(), Entry[].class)) {
                all++;
                if (load(name, file, entry, refs)) {
                    made++;
                }
            }
        }
        Files.writeString(mark, digest);
        out.accept(String.format(
                "  ✓ data set %s: %d entries, %d of them new (%.1f s)",
                name, all, made, (System.nanoTime() - began) / 1e9));
    }

    /** True where something was made or changed. */
    private boolean load(String system, Path file, Entry entry, Refs refs) throws IOException {
        try {
            return entry.isChange() ? change(system, entry, refs) : make(system, file, entry, refs);
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalStateException(
                    "The data set cannot be loaded: " + file.getFileName() + ", entry " + entry.ref() + ": "
                            + e.getMessage() + "\nWhat was loaded so far stays; ./city up goes on from there.",
                    e);
        }
    }

    private boolean make(String system, Path file, Entry entry, Refs refs) throws IOException {
        var answer = entry.isDocument() ? upload(system, file, entry, refs) : create(system, entry, refs);
        if (answer.status() / 100 == 2) {
            var path = answer.location().isEmpty()
                    ? refs.inPath(entry.post()) + "/" + answer.body().path("id").asText()
                    : answer.location().replaceFirst("^https?://[^/]+", "");
            refs.add(entry.ref(), path, answer.replayed());
            return !answer.replayed();
        }
        var existing = answer.body().path("existing").asText("");
        if (answer.is(409) && !existing.isEmpty()) {
            refs.add(entry.ref(), existing, true);
            return false;
        }
        if (answer.is(409) && !entry.isRecord() && refs.namesOlder(entry.post())) {
            return false; // the rows of a release that was loaded before
        }
        throw refused(answer);
    }

    private PublicApi.Answer create(String system, Entry entry, Refs refs) throws IOException {
        var body = (ObjectNode) refs.inBody(entry.body());
        if (entry.isRecord()) {
            body.withArray("externalIds").addObject().put("system", system).put("id", entry.ref());
        }
        return who(entry).post(refs.inPath(entry.post()), body, key(system, entry, body), null);
    }

    /** The bytes are the body, so the identifier stands in the query. */
    private PublicApi.Answer upload(String system, Path file, Entry entry, Refs refs) throws IOException {
        var bytes = Files.readAllBytes(file.resolveSibling(entry.file()));
        var path = refs.inPath(entry.post()) + "&externalId=" + system + ":" + entry.ref();
        return who(entry).post(path, bytes, entry.fileType(), key(system, entry, bytes), null);
    }

    private PublicApi who(Entry entry) {
        return entry.isByChecker() ? checker : api;
    }

    private boolean change(String system, Entry entry, Refs refs) throws IOException {
        var record = api.get(refs.path(entry.ifMatch()));
        if (!record.is(200)) {
            throw refused(record);
        }
        var body = refs.inBody(entry.body());
        if (alreadySo(record.body(), body)) {
            return false;
        }
        // The version belongs to the key: the same change of a later version is another request.
        var key = key(system, entry, body) + "/" + record.entityTag().replaceAll("[^A-Za-z0-9._-]", "");
        var answer = who(entry).post(refs.inPath(entry.post()), body, key, record.entityTag());
        if (answer.is(202)) {
            return approve(answer.location(), key);
        }
        if (answer.status() / 100 == 2) {
            return true;
        }
        if (answer.is(409) && refs.namesOlder(entry.post())) {
            return false; // it happened already, and more since
        }
        throw refused(answer);
    }

    private boolean approve(String proposal, String key) throws IOException {
        var waiting = checker.get(proposal);
        if (!waiting.is(200)) {
            throw refused(waiting);
        }
        if (!waiting.body().path("state").asText().equals("PENDING")) {
            return false;
        }
        var answer =
                checker.post(proposal + "/approval", JSON.createObjectNode(), key + "/approval", waiting.entityTag());
        if (!answer.is(200)) {
            throw refused(answer);
        }
        return true;
    }

    private static boolean alreadySo(JsonNode record, JsonNode body) {
        var wanted = body.path("to").asText("");
        return !wanted.isEmpty()
                && (record.path("status").asText().equals(wanted)
                        || record.path("stage").asText().equals(wanted));
    }

    private static IOException refused(PublicApi.Answer answer) {
        return new IOException(
                "answered " + answer.status() + "\n" + answer.body().toPrettyString());
    }

    /** The body belongs to the key: a data set that was mended is a new request, not a repeated one. */
    private static String key(String system, Entry entry, JsonNode body) {
        return key(system, entry, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String system, Entry entry, byte[] sent) {
        return system + "/" + entry.ref() + "/" + digest(sent).substring(0, 12);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String digest(List<Path> files) throws IOException {
        var all = new StringBuilder();
        for (var file : files) {
            all.append(file.getFileName())
                    .append(' ')
                    .append(digest(Files.readAllBytes(file)))
                    .append('\n');
        }
        return digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
