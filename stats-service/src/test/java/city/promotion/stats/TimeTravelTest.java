package city.promotion.stats;

import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.Tokens.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of figures over time, through each door that they are read by. */
@QuarkusTest
class TimeTravelTest {

    /** A door for the figures of one year; each gives a table with the same columns. */
    enum Door {
        PEOPLE("/stats/v1/datasets/TRADE/observations?startPeriod=%1$s&endPeriod=%1$s", 200, "&limit=2"),
        SDMX_1("/stats/sdmx/v1/data/TRADE/all?startPeriod=%1$s&endPeriod=%1$s&format=csvdata", 404, null),
        SDMX_1_OLD_CSV("/stats/sdmx/v1/data/TRADE/all?startPeriod=%1$s&endPeriod=%1$s&format=csvdata-1.0", 404, null),
        SDMX_2(
                "/stats/sdmx/v2/data/dataflow/WX_STAT/TRADE?c[TIME_PERIOD]=ge:%1$s-Q1+le:%1$s-Q4&format=csvdata",
                204, "&limit=2&offset=");

        private final String address;
        private final int empty;
        private final String page;

        Door(String address, int empty, String page) {
            this.address = address;
            this.empty = empty;
            this.page = page;
        }

        Response ask(String year, String more) {
            return anonymous()
                    .urlEncodingEnabled(false)
                    .accept(this == PEOPLE ? "text/csv" : "*/*")
                    .get(address.formatted(year) + more);
        }

        /** Figures by flow and period, as printed. */
        List<String> read(String year, String more) {
            var answer = ask(year, more);
            if (answer.statusCode() == empty && empty != 200) {
                return List.of();
            }
            assertEquals(200, answer.statusCode(), answer.asString());
            return rows(answer.asString());
        }

        List<String> rows(String csv) {
            var lines = csv.replace("\uFEFF", "")
                    .lines()
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .toList();
            var head = List.of(lines.get(0));
            var period = head.indexOf(this == PEOPLE ? "period" : "TIME_PERIOD");
            var value = head.indexOf(this == PEOPLE ? "value.value" : "OBS_VALUE");
            var until = head.indexOf(this == PEOPLE ? "knownTo" : "KNOWN_TO");
            return lines.stream()
                    .skip(1)
                    .map(line -> line[head.indexOf("FLOW")] + " " + line[period] + " " + line[value]
                            + (line[until].isEmpty() ? "" : " (past)"))
                    .toList();
        }
    }

    /** Two quarters of two flows, one of the figures corrected twice. */
    private static String aYear() {
        var year = aQuarter().substring(0, 4);
        aPublished(
                "PUBLIC",
                null,
                total(year + "-Q1", "1.0"),
                total(year + "-Q2", "2.0"),
                observation(year + "-Q1", "\"0.4\"", "X", "N", "CNY"),
                observation(year + "-Q2", "\"0.8\"", "X", "N", "CNY"));
        aPublished("PUBLIC", null, total(year + "-Q1", "1.1"));
        aPublished("PUBLIC", null, total(year + "-Q1", "1.20"));
        return year;
    }

    @ParameterizedTest
    @EnumSource
    void answersNowAsPlain(Door door) {
        var year = aYear();
        var plain = door.read(year, "");
        assertEquals(
                List.of(
                        "IX " + year + "-Q1 1.20",
                        "IX " + year + "-Q2 2.0",
                        "X " + year + "-Q1 0.4",
                        "X " + year + "-Q2 0.8"),
                plain);
        assertEquals(plain, door.read(year, "&asOf=" + Instant.now()));
    }

    @ParameterizedTest
    @EnumSource
    void isEmptyBeforeTheFirstRelease(Door door) {
        var before = Instant.now().minus(1, ChronoUnit.MINUTES);
        var year = aYear();
        assertEquals(List.of(), door.read(year, "&asOf=" + before));
        assertEquals(List.of(), door.read(year, "&includeHistory=true&asOf=" + before));
        if (door.empty != 200) {
            assertEquals(door.empty, door.ask(year, "&asOf=" + before).statusCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinsItsPartsToTheWhole(Door door) {
        var year = aYear();
        var joined = new ArrayList<String>();
        if (door == Door.PEOPLE) {
            var list = door.address.formatted(year) + door.page;
            var cursor = "";
            while (cursor != null) {
                var page = anonymous().get(list + cursor).jsonPath();
                List<String> flows = page.getList("items.dimensions.FLOW");
                for (int i = 0; i < flows.size(); i++) {
                    joined.add(flows.get(i) + " " + page.get("items[" + i + "].period") + " "
                            + page.get("items[" + i + "].value.value"));
                }
                cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
            }
        } else if (door == Door.SDMX_2) {
            for (int offset = 0; offset < 6; offset += 2) {
                joined.addAll(door.read(year, door.page + offset));
            }
        } else {
            // The older standard has no pages; its parts are keys.
            for (var flow : List.of("IX", "M", "X")) {
                var part =
                        anonymous().get(door.address.formatted(year).replace("/all?", "/Q.YTD.." + flow + "......?"));
                joined.addAll(part.statusCode() == 404 ? List.of() : door.rows(part.asString()));
            }
        }
        assertEquals(door.read(year, ""), joined);
    }

    @ParameterizedTest
    @EnumSource
    void endsItsHistoryWithWhatStands(Door door) {
        var year = aYear();
        var history = door.read(year, "&includeHistory=true");
        assertEquals(6, history.size());
        assertEquals(
                door.read(year, ""),
                history.stream().filter(row -> !row.endsWith("(past)")).toList());
        Map<String, String> last = new LinkedHashMap<>();
        history.forEach(row -> last.put(row.replaceFirst(" [0-9.]+( \\(past\\))?$", ""), row));
        assertEquals(door.read(year, ""), List.copyOf(last.values()));
    }
}
