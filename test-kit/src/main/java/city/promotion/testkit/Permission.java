package city.promotion.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One row of a service's {@code permissions.csv}: who may call an operation, and what decides over the single record.
 *
 * @param least roles of which one is enough; empty when no token is needed
 * @param ownDistrict whether who works for districts may call it for what belongs to those only
 */
record Permission(String operationId, Set<String> least, Reach record, boolean ownDistrict) {

    /** What decides whether a caller who may call the operation reaches the record in its path. */
    enum Reach {
        /** Nothing: the path names no record, or one that all who may call may see. */
        NONE,
        /** The record's own visibility. */
        VISIBILITY,
        /** The visibility of the record it belongs to. */
        INHERITED,
        /** Whose it is. */
        OWNER
    }

    private static final String ANYONE = "anyone";
    private static final Set<String> DISTRICTS = Set.of("any", "own");
    private static final String HEADER = "operationId,least,record,district";

    /** Written here once more on purpose: the services' own table must not judge itself. */
    private static final Map<String, Set<String>> INCLUDED = Map.of(
            "partner", Set.of("partner"),
            "viewer", Set.of("viewer"),
            "auditor", Set.of("auditor", "viewer"),
            "editor", Set.of("editor", "viewer"),
            "verifier", Set.of("verifier", "editor", "viewer"),
            "publisher", Set.of("publisher", "editor", "viewer"),
            "admin", Set.of("admin", "partner", "viewer", "auditor", "editor", "verifier", "publisher"));

    /** The rows of the table by operation. */
    static Map<String, Permission> table(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Permission> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("The table of permissions begins with " + HEADER);
        }
        var table = new TreeMap<String, Permission>();
        for (var line : lines.subList(1, lines.size())) {
            var permission = parse(line);
            if (table.put(permission.operationId(), permission) != null) {
                throw new IllegalArgumentException("Two rules for " + permission.operationId());
            }
        }
        return table;
    }

    private static Permission parse(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 4 || !DISTRICTS.contains(cells[3])) {
            throw new IllegalArgumentException("A rule has four cells, the last of " + DISTRICTS + ": " + line);
        }
        var least = cells[1].equals(ANYONE) ? Set.<String>of() : Set.of(cells[1].split("\\|"));
        if (!INCLUDED.keySet().containsAll(least)) {
            throw new IllegalArgumentException("There is no such role: " + line);
        }
        return new Permission(
                cells[0], least, Reach.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3].equals("own"));
    }

    /** Whether a caller of that role may call; a role that is none of ours is a caller without roles. */
    boolean allows(String role) {
        return least.isEmpty() || INCLUDED.getOrDefault(role, Set.of()).stream().anyMatch(least::contains);
    }
}
