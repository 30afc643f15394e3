package city.promotion.conventions.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A neighbour's snapshot, kept in a file until it is known to be whole: a copy that broke off never touches the database.
 *
 * @param cursor where the feed goes on
 */
record FirstCopy(Path file, Set<String> records, String cursor, ObjectMapper json) implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int LONGEST_LAST_LINE = 2_000;

    /** @throws IOException when the last line does not say that the copy is whole */
    static FirstCopy read(InputStream lines, Set<String> records, ObjectMapper json) throws IOException {
        var file = Files.createTempFile("first-copy", ".ndjson");
        try {
            Files.copy(lines, file, StandardCopyOption.REPLACE_EXISTING);
            var last = json.readTree(lastLine(file));
            if (!last.path("type").asText().equals("city.promotion.snapshot.completed")) {
                throw new IOException("The first copy broke off");
            }
            return new FirstCopy(file, records, last.path("cursor").asText(), json);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    void forEachBatch(Consumer<List<FeedChange>> taker) {
        try (var lines = Files.newBufferedReader(file)) {
            var batch = new ArrayList<FeedChange>(BATCH);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var change = FeedChange.of(json.readTree(line));
                if (records.contains(change.record())) {
                    batch.add(change);
                }
                if (batch.size() == BATCH) {
                    taker.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                taker.accept(List.copyOf(batch));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var tail = new byte[(int) Math.min(LONGEST_LAST_LINE, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            var text = new String(tail, StandardCharsets.UTF_8).strip();
            return text.substring(text.lastIndexOf('\n') + 1);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
