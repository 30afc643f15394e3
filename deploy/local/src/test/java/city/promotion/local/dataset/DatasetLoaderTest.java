package city.promotion.local.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetLoaderTest {

    private static final String EVENT = """
            {"ref": "event-a", "post": "/events/v1/events", "body": {"title": {"en": "A"}, "externalIds": [{"system": "seed", "id": "A1.01"}]}}""";
    private static final String AGENDA = """
            {"ref": "agenda-a", "post": "/events/v1/events/{event-a}/agenda", "body": {"eventId": "@event-a"}}""";
    private static final String HELD = """
            {"ref": "held-a", "post": "/events/v1/events/{event-a}/transitions", "ifMatch": "{event-a}", "body": {"to": "HELD"}}""";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private FakeCity city;
    private Path set;
    private Path memory;

    @BeforeEach
    void open() throws IOException {
        city = new FakeCity();
        set = Files.createDirectory(folder.resolve("april"));
        memory = Files.createDirectory(folder.resolve("memory"));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void putsTheIdsOfEarlierRecordsIntoPathsAndBodies() throws IOException {
        load(EVENT, AGENDA);

        var agenda = city.received.get(1);
        assertEquals("/events/v1/events/id-1/agenda", agenda.path());
        assertEquals("id-1", agenda.body().path("eventId").asText());
    }

    @Test
    void approvesWhatNeedsTwo() throws IOException {
        city.willAnswer(201, "{\"id\":\"id-1\"}", Map.of("Location", "/events/v1/events/id-1"));
        city.willAnswer(202, "{\"state\":\"PENDING\"}", Map.of("Location", "/events/v1/proposals/id-2"));
        city.willAnswer(200, "{\"state\":\"APPROVED\"}", Map.of());
        load(EVENT, HELD);

        var approval = city.received.get(2);
        assertEquals("/events/v1/proposals/id-2/approval", approval.path());
        assertEquals("\"1\"", approval.ifMatch());
    }

    @Test
    void asksAsASecondPersonWhereTheEntrySaysSo() throws IOException {
        load(EVENT, HELD.replace("\"ifMatch\"", "\"by\": \"checker\", \"ifMatch\""));

        assertEquals("loader", city.received.get(0).by());
        assertEquals("checker", city.received.get(1).by());
        assertEquals("\"1\"", city.received.get(1).ifMatch());
    }

    @Test
    void sendsTheBytesOfADocumentWithItsIdentifier() throws IOException {
        Files.createDirectory(set.resolve("files"));
        Files.writeString(set.resolve("files/a.pdf"), "%PDF sample");
        load(EVENT, """
                {"ref": "document-a", "post": "/projects/v1/projects/{event-a}/evidence?kind=OTHER&fileName=a.pdf", "file": "files/a.pdf"}""");

        var document = city.received.get(1);
        assertEquals("/projects/v1/projects/id-1/evidence", document.path());
        assertEquals("kind=OTHER&fileName=a.pdf&externalId=april:document-a", document.query());
        assertEquals("application/pdf", document.type());
        assertEquals("%PDF sample", new String(document.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void refusesAnEntryWithoutBodyAndFile() {
        assertThrows(IOException.class, () -> load("{\"ref\": \"event-a\", \"post\": \"/events/v1/events\"}"));
    }

    @Test
    void givesEachRecordAnExternalIdBesideItsOwn() throws IOException {
        load(EVENT);

        var ids = city.received.get(0).body().path("externalIds");
        assertEquals("A1.01", ids.get(0).path("id").asText());
        assertEquals("april", ids.get(1).path("system").asText());
        assertEquals("event-a", ids.get(1).path("id").asText());
    }

    @Test
    void leavesChangesAndRowsOfFiguresAsTheyAre() throws IOException {
        load(
                EVENT,
                HELD,
                "{\"ref\": \"rows\", \"post\": \"/stats/v1/releases/{event-a}/observations\", \"body\": {\"observations\": []}}");

        assertFalse(city.received.get(1).body().has("externalIds"));
        assertEquals("\"1\"", city.received.get(1).ifMatch());
        assertFalse(city.received.get(2).body().has("externalIds"));
    }

    @Test
    void goesOnWithARecordThatIsThere() throws IOException {
        city.willAnswer(409, "{\"existing\": \"/events/v1/events/id-old\"}", Map.of());

        load(EVENT, AGENDA);

        assertEquals("/events/v1/events/id-old/agenda", city.received.get(1).path());
    }

    @Test
    void countsAChangeThatHappenedBeforeAsDone() throws IOException {
        city.willAnswer(409, "{\"existing\": \"/events/v1/events/id-old\"}", Map.of());
        city.willAnswer(409, "{\"type\": \"urn:x:not-a-draft\"}", Map.of());

        load(EVENT, HELD);

        assertTrue(said.get(0).contains("0 of them new"), said::toString);
    }

    @Test
    void refusesAConflictOfANewRecord() {
        city.willAnswer(201, "{\"id\": \"id-new\"}", Map.of("Location", "/events/v1/events/id-new"));
        city.willAnswer(409, "{\"type\": \"urn:x:has-no-source\"}", Map.of());

        var failure = assertThrows(IllegalStateException.class, () -> load(EVENT, HELD));

        assertTrue(failure.getMessage().contains("held-a"), failure::getMessage);
        assertTrue(failure.getMessage().contains("has-no-source"), failure::getMessage);
    }

    @Test
    void sendsAgainWithTheSameKeyWhenTheGatewaySaysSo() throws IOException {
        city.willAnswer(429, "{}", Map.of("Retry-After", "0"));
        city.willAnswer(503, "{}", Map.of("Retry-After", "0"));

        load(EVENT);

        assertEquals(3, city.received.size());
        assertEquals(
                1, city.received.stream().map(FakeCity.Received::key).distinct().count());
    }

    @Test
    void loadsOnceAndAgainWhenTheFilesChange() throws IOException {
        load(EVENT);
        load(EVENT);
        assertEquals(1, city.received.size());

        load(EVENT.replace("\"A\"", "\"B\""));
        assertEquals(2, city.received.size());
    }

    @Test
    void saysWhichEntryNamesARecordThatNobodyMade() {
        var failure = assertThrows(IllegalStateException.class, () -> load(AGENDA));

        assertTrue(failure.getMessage().contains("agenda-a"), failure::getMessage);
        assertTrue(failure.getMessage().contains("event-a"), failure::getMessage);
    }

    private void load(String... entries) throws IOException {
        Files.writeString(set.resolve("10-all.json"), "[" + String.join(",", entries) + "]");
        new DatasetLoader(city.api("loader"), city.api("checker"), memory, said::add).load(set);
    }
}
