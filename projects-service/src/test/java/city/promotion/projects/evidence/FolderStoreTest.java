package city.promotion.projects.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatItKeepsAndLeavesNothingUnfinished() throws IOException {
        var store = new FolderStore(folder.resolve("new"));
        var key = UUID.randomUUID().toString();
        store.put(key, new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, store.get(key));
        try (var files = Files.walk(folder)) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void removesTwiceWithoutComplaint() {
        var store = new FolderStore(folder);
        var key = UUID.randomUUID().toString();
        store.put(key, new byte[] {1});
        store.delete(key);
        store.delete(key);
        assertThrows(UncheckedIOException.class, () -> store.get(key));
    }

    @Test
    void leavesItsFolderForNobody() {
        var store = new FolderStore(folder);
        assertThrows(IllegalArgumentException.class, () -> store.get("../../../etc/passwd"));
    }
}
