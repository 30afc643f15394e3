package city.promotion.stats.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.stats.Figures;
import city.promotion.stats.Seed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdmxdl.Connection;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** A client that shares no line with us, the one of the National Bank of Belgium, finds its way from nothing to the figures. */
@QuarkusTest
class SdmxClientTest {

    private static final FlowRef TRADE = FlowRef.of("WX_STAT", "TRADE", "1.0.0");

    private static final String PARSER = "javax.xml.stream.XMLInputFactory";

    /** It wants the parser that every JDK has, and takes another one that it finds on the way for it. */
    @BeforeAll
    static void useTheParserOfTheJdk() {
        System.setProperty(PARSER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    }

    @AfterAll
    static void leaveItToOthers() {
        System.clearProperty(PARSER);
    }

    @Test
    void readsFlowsStructureAndFiguresInChineseAndEnglish() throws IOException {
        var quarter = Figures.aQuarter();
        Figures.aPublished("PUBLIC", null, Figures.total(quarter, "1732.3"));
        try (var english = open("en");
                var chinese = open("zh")) {
            assertEquals("Foreign trade", english.getFlow(TRADE).getName());
            assertEquals("对外贸易", chinese.getFlow(TRADE).getName());
            assertTrue(english.getFlows().stream()
                    .anyMatch(flow -> flow.getRef().getId().equals("FDI")));

            var structure = chinese.getStructure(TRADE);
            assertEquals("TIME_PERIOD", structure.getTimeDimensionId());
            assertEquals(
                    "FREQ ACCUM REF_AREA FLOW COUNTERPART_AREA OWNERSHIP ACTIVITY TRADE_MODE TRANSFORMATION UNIT_MEASURE",
                    structure.getDimensionList().stream()
                            .map(dimension -> dimension.getId())
                            .collect(Collectors.joining(" ")));
            assertEquals(
                    "进出口",
                    structure.getDimensionList().get(3).getCodelist().getCodes().get("IX"));

            var data = english.getData(
                    TRADE,
                    Query.builder()
                            .key(Key.parse("Q.YTD.320200.IX.W1._T._T._T.N.CNY"))
                            .build());
            var series = data.getData().iterator().next();
            assertEquals("Q.YTD.320200.IX.W1._T._T._T.N.CNY", series.getKey().toString());
            assertTrue(series.getObsList().stream()
                    .anyMatch(observation -> observation.getPeriod().toString().startsWith(quarter.substring(0, 4))
                            && observation.getValue() == 1732.3
                            && observation.getMeta().get("UNIT_MULT").equals("8")));
        }
    }

    /** What the client reads is what the file of the data set says, to the last figure. */
    @ParameterizedTest
    @CsvSource({"TRADE, en", "TRADE, zh", "FDI, en", "FDI, zh", "ENTERPRISES, en", "ENTERPRISES, zh"})
    void readsEverySeedFigure(String dataset, String language) throws IOException {
        Seed.published();
        var read = new TreeSet<String>();
        try (var client = open(language)) {
            var flow = FlowRef.of("WX_STAT", dataset, "1.0.0");
            assertEquals(language.equals("zh"), client.getFlow(flow).getName().matches("[\\u4e00-\\u9fff]+"));
            for (var key : keys(dataset)) {
                var question = Query.builder().key(Key.parse(key)).build();
                for (var series : client.getData(flow, question).getData()) {
                    for (var figure : series.getObsList()) {
                        read.add(String.join(
                                " ",
                                series.getKey().toString(),
                                period(key, LocalDate.from(figure.getPeriod().getStart())),
                                plain(figure.getValue()),
                                figure.getMeta().get("UNIT_MULT")));
                    }
                }
            }
        }
        var missing = Seed.figures(dataset);
        missing.removeAll(read);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> keys(String dataset) {
        return Seed.figures(dataset).stream()
                .map(figure -> figure.substring(0, figure.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(double value) {
        return Double.isNaN(value) ? "missing" : Seed.plain(String.valueOf(value));
    }

    private static String period(String key, LocalDate starts) {
        return switch (key.charAt(0)) {
            case 'A' -> String.valueOf(starts.getYear());
            case 'Q' -> starts.getYear() + "-Q" + (starts.getMonthValue() + 2) / 3;
            default -> starts.toString().substring(0, 7);
        };
    }

    private static Connection open(String language) throws IOException {
        var source = WebSource.builder()
                .id("WX_STAT")
                .driver("RI_SDMX21")
                .endpoint(URI.create("http://localhost:" + RestAssured.port + "/stats/sdmx/v1"))
                .build();
        return SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse(language));
    }
}
