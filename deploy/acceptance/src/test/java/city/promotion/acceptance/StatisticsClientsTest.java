package city.promotion.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdmxdl.FlowRef;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/**
 * Software of the statistics world that shares no line with us reads the figures of article 3 through the gateway, in Chinese and
 * English. Nothing is left out where a program is missing: the test fails and names it.
 */
class StatisticsClientsTest {

    private static final Path DATA = Path.of("..", "dataset", "wuxi-2024-04", "31-stats-observations.json");
    private static final Path JAVASCRIPT = Path.of("js");
    private static final String PARSER = "javax.xml.stream.XMLInputFactory";

    /** The client wants the parser that every JDK has. */
    @BeforeAll
    static void useTheParserOfTheJdk() {
        System.setProperty(PARSER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    }

    @AfterAll
    static void leaveItToOthers() {
        System.clearProperty(PARSER);
    }

    @ParameterizedTest
    @CsvSource({
        "TRADE,       en, Foreign trade",
        "TRADE,       zh, 对外贸易",
        "FDI,         en, Foreign direct investment",
        "FDI,         zh, 外商直接投资",
        "ENTERPRISES, en, Enterprises",
        "ENTERPRISES, zh, 企业"
    })
    void readsEveryPrintedFigureBySdmx(String dataset, String language, String name) throws IOException {
        var source = WebSource.builder()
                .id("WX_STAT")
                .driver("RI_SDMX21")
                .endpoint(URI.create(City.base() + "/stats/sdmx/v1"))
                .build();
        var flow = FlowRef.of("WX_STAT", dataset, "1.0.0");
        var read = new HashSet<String>();
        try (var client = SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse(language))) {
            assertEquals(name, client.getFlow(flow).getName());
            for (var series : client.getData(flow, Query.ALL).getData()) {
                for (var figure : series.getObsList()) {
                    read.add(series.getKey() + " " + plain(String.valueOf(figure.getValue())) + " "
                            + figure.getMeta().get("UNIT_MULT"));
                }
            }
        }
        var missing = printed(dataset);
        missing.removeAll(read);
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @CsvSource({
        "TRADE,       en, Foreign trade",
        "TRADE,       zh, 对外贸易",
        "FDI,         en, Foreign direct investment",
        "FDI,         zh, 外商直接投资",
        "ENTERPRISES, en, Enterprises",
        "ENTERPRISES, zh, 企业"
    })
    void readsEveryPrintedFigureByJsonStat(String dataset, String language, String name)
            throws IOException, InterruptedException {
        assertTrue(
                Files.exists(JAVASCRIPT.resolve("node_modules/jsonstat-toolkit")),
                "The toolkit of JSON-stat is missing: npm ci in deploy/acceptance/js");
        var file = Files.createTempFile(Files.createDirectories(Path.of("target")), "cube", ".json");
        Files.writeString(
                file,
                City.anybody()
                        .get("/stats/v1/datasets/" + dataset + "/jsonstat?lang=" + language)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        var node = new ProcessBuilder(
                        "node", "read-cube.mjs", file.toAbsolutePath().toString())
                .directory(JAVASCRIPT.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, node.waitFor(), output);
        var cube = new ObjectMapper().readTree(output);
        assertEquals(name, cube.get("label").asText());
        var read = new HashSet<String>();
        for (var figure : cube.get("figures")) {
            read.add(key(dataset, figure.get("at")) + " "
                    + plain(figure.get("value").asText()) + " "
                    + figure.at("/at/UNIT_MULT").asText());
        }
        var missing = printed(dataset);
        missing.removeAll(read);
        assertEquals(Set.of(), missing);
    }

    @Test
    void drawsTheFirstQuarter() {
        City.anybody()
                .accept("image/svg+xml")
                .get("/stats/v1/datasets/TRADE/chart.svg?FLOW=IX&TRANSFORMATION=N&UNIT_MEASURE=CNY&FREQ=Q"
                        + "&startPeriod=2024-Q1&endPeriod=2024-Q1&kind=bar&lang=zh")
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .body(containsString("对外贸易"))
                .body(containsString("亿人民币元"))
                .body(containsString("1732.3"));
    }

    /** The figures of the file: series, value and power of ten. */
    private static Set<String> printed(String dataset) throws IOException {
        var figures = new TreeSet<String>();
        for (var entry : new ObjectMapper().readTree(DATA.toFile())) {
            if (entry.get("ref").asText().equalsIgnoreCase("load-" + dataset)) {
                for (var figure : entry.at("/body/observations")) {
                    figures.add(key(dataset, figure.get("dimensions")) + " "
                            + plain(figure.at("/value/value").asText()) + " "
                            + figure.at("/value/multiplier").asText());
                }
            }
        }
        assertTrue(!figures.isEmpty(), dataset + " has no figures in the data set");
        return figures;
    }

    private static String key(String dataset, JsonNode codes) {
        var key = new StringBuilder();
        for (String dimension :
                City.anybody().get("/stats/v1/datasets/" + dataset).jsonPath().getList("dimensions.id", String.class)) {
            key.append(key.isEmpty() ? "" : ".").append(codes.get(dimension).asText());
        }
        return key.toString();
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
