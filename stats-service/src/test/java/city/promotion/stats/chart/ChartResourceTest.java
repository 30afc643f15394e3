package city.promotion.stats.chart;

import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@QuarkusTest
class ChartResourceTest {

    private static final String SVG = "image/svg+xml";
    private static final String CHART = "/stats/v1/datasets/TRADE/chart.svg";

    /** Two quarters and, after a gap, a third, of imports and of exports. */
    private static String aYear() {
        var year = aQuarter().substring(0, 4);
        var rows = new ArrayList<String>();
        for (var quarter : List.of("Q1", "Q2", "Q4")) {
            rows.add(observation(year + "-" + quarter, "\"640.0\"", "M", "N", "CNY"));
            rows.add(observation(year + "-" + quarter, "\"1092.3\"", "X", "N", "CNY"));
        }
        aPublished("PUBLIC", null, rows.toArray(String[]::new));
        return year;
    }

    private static String of(String year, String more) {
        return CHART + "?startPeriod=" + year + "&endPeriod=" + year + more;
    }

    private static String draw(String path) {
        return anonymous()
                .accept(SVG)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(SVG))
                .extract()
                .body()
                .asString();
    }

    private static Document parse(String svg) throws Exception {
        var parsers = DocumentBuilderFactory.newDefaultInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** All that can be read in the chart. */
    private static List<String> texts(String svg) throws Exception {
        var found = parse(svg).getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"line", "bar"})
    void writesUnitTimeAndFiguresAsText(String kind) throws Exception {
        var year = aYear();
        var texts = texts(draw(of(year, "&FLOW=M,X&lang=zh&kind=" + kind)));
        for (var text : List.of(
                "对外贸易",
                "亿人民币元",
                "时间",
                "进口",
                "出口",
                year + "年一季度",
                year + "年三季度",
                "640.0",
                "1092.3",
                "来源：urn:x-wuxi-newspaper:2024-04:page-1#article-3")) {
            assertTrue(texts.contains(text), text + " is not among " + texts);
        }
    }

    @Test
    void speaksJapaneseAndEnglish() throws Exception {
        var year = aYear();
        var japanese = texts(draw(of(year, "&FLOW=M,X&lang=ja")));
        assertTrue(japanese.containsAll(List.of("貿易", "億人民元", "輸入", "輸出", year + "年第1四半期")), japanese.toString());
        var english = texts(draw(of(year, "&FLOW=M,X")));
        assertTrue(
                english.containsAll(List.of("Renminbi yuan, hundreds of millions", "Imports", "Q1 " + year)),
                english.toString());
    }

    @Test
    void hasTheSizeAndTheTitleAskedFor() throws Exception {
        var year = aYear();
        var svg = parse(anonymous()
                .accept(SVG)
                .queryParam("title", "R&D <script>alert(1)</script>\u0001")
                .get(of(year, "&width=1200&height=600"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var root = svg.getDocumentElement();
        assertEquals("svg", root.getLocalName());
        assertEquals("1200", root.getAttribute("width"));
        assertEquals("0 0 1200 600", root.getAttribute("viewBox"));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        assertEquals(
                "R&D <script>alert(1)</script>",
                svg.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void asksForNoFontAndNothingFromOutside() {
        var svg = draw(of(aYear(), ""));
        assertTrue(svg.contains("sans-serif"));
        assertFalse(svg.contains("<image"));
        assertFalse(svg.contains("url(http"));
    }

    @Test
    void drawsTheSameAgain() {
        var path = of(aYear(), "&kind=bar");
        assertEquals(draw(path), draw(path));
        var tag = anonymous().accept(SVG).get(path).header("ETag");
        anonymous().accept(SVG).header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void drawsFiguresOfOneUnitPrintedInSeveralPowersOnOneAxis() throws Exception {
        var quarter = aQuarter();
        aPublished(
                "PUBLIC",
                null,
                total(quarter, "1733.0"),
                observation(quarter, "\"1482000\"", "X", "N", "CNY").replace("\"multiplier\": 8", "\"multiplier\": 4"));
        var texts = texts(draw(of(quarter, "&lang=zh")));
        assertTrue(texts.containsAll(List.of("亿人民币元", "1733.0", "1482000 (万)")), texts.toString());
    }

    @Test
    void refusesWhatHasNoPlaceOnOneAxis() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1733.0"), observation(quarter, "\"8.8\"", "IX", "GY", "PT"));
        anonymous().accept(SVG).get(of(quarter, "")).then().spec(problem(ChartProblem.MIXED, "UNIT_MEASURE"));
        anonymous().accept(SVG).get(of(quarter, "&FLOW=M")).then().spec(problem(ChartProblem.NOTHING_TO_DRAW));
    }

    @Test
    void refusesMorePeriodsThanCanBeRead() {
        var first = aQuarter();
        aPublished("PUBLIC", null, total(first, "1"), total("1990-Q4", "2"));
        anonymous()
                .accept(SVG)
                .get(CHART + "?FREQ=Q&ACCUM=YTD&FLOW=IX&COUNTERPART_AREA=W1&OWNERSHIP=_T&ACTIVITY=_T&TRADE_MODE=_T"
                        + "&TRANSFORMATION=N&UNIT_MEASURE=CNY&endPeriod=1990&startPeriod=" + first)
                .then()
                .spec(problem(ChartProblem.TOO_MANY_PERIODS))
                .body("most", equalTo(Composition.MOST_PERIODS));
    }

    @Test
    void tellsTheDimensionKindFromTheKindOfChart() {
        anonymous()
                .accept(SVG)
                .get("/stats/v1/datasets/PIPELINE/chart.svg?KIND=_T&startPeriod=1901&endPeriod=1901")
                .then()
                .spec(problem(ChartProblem.NOTHING_TO_DRAW));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=pie, kind",
        "width=479, width",
        "height=9999, height",
        "lang=fr, lang",
        "COLOUR=RED, COLOUR",
        "includeHistory=true, includeHistory"
    })
    void refusesByNameWhatItCannotDraw(String query, String field) {
        anonymous().accept(SVG).get(CHART + "?" + query).then().spec(problem(ConventionProblem.BAD_PARAMETER, field));
    }

    @ParameterizedTest
    @CsvSource({"line", "bar"})
    void writesNoFigureOverAnother(String kind) throws Exception {
        var quarter = aQuarter();
        aPublished(
                "PUBLIC",
                null,
                total(quarter, "1000.3"),
                observation(quarter, "\"500.1\"", "X", "N", "CNY"),
                observation(quarter, "\"500.2\"", "M", "N", "CNY"));
        var texts =
                parse(draw(of(quarter, "&kind=" + kind))).getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        var places = new ArrayList<Rectangle2D>();
        for (int i = 0; i < texts.getLength(); i++) {
            var text = (Element) texts.item(i);
            if (List.of("1000.3", "500.1", "500.2").contains(text.getTextContent())) {
                places.add(new Rectangle2D.Double(
                        Double.parseDouble(text.getAttribute("x")), Double.parseDouble(text.getAttribute("y")), 20, 8));
            }
        }
        assertEquals(3, places.size());
        for (var one : places) {
            assertEquals(1, places.stream().filter(one::intersects).count(), places.toString());
        }
    }

    @Test
    void keepsAnEmbargo() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1"));
        var before = draw(of(quarter, ""));
        aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.HOURS), total(quarter, "2"));
        assertEquals(before, draw(of(quarter, "")));
    }
}
