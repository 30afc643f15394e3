package city.promotion.stats.sdmx;

import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.total;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A release under embargo is looked for through every door of SDMX. */
@QuarkusTest
class SdmxEmbargoTest {

    private static List<String> doors(String quarter) {
        var doors = new ArrayList<String>();
        var time = "?startPeriod=" + quarter + "&endPeriod=" + quarter;
        for (var format :
                List.of("jsondata", "jsondata-2.1", "csvdata", "csvdata-1.0", "genericdata", "structurespecificdata")) {
            for (var more : List.of("", "&includeHistory=true", "&lastNObservations=1", "&asOf=2998-01-01T00:00:00Z")) {
                doors.add("v1/data/TRADE/all" + time + more + "&format=" + format);
                doors.add("v2/data/dataflow/WX_STAT/TRADE?c[TIME_PERIOD]=" + quarter + more + "&format=" + format);
            }
        }
        for (var more : List.of(
                "updatedAfter=2001-01-01T00:00:00Z",
                "updatedAfter=2001-01-01T00:00:00Z&includeHistory=true",
                "c[OBS_VALUE]=ge:100.15",
                "c[KNOWN_FROM]=ge:2024-01-01T00:00:00Z",
                "c[KNOWN_TO]=ge:2024-01-01T00:00:00Z",
                "c[FLOW]=X",
                "sort=KNOWN_TO",
                "limit=1&offset=1",
                "attributes=KNOWN_TO")) {
            doors.add("v2/data/dataflow/WX_STAT/TRADE?c[TIME_PERIOD]=" + quarter + "&format=csvdata&" + more);
        }
        doors.add("v2/data/dataflow/WX_STAT/*?c[TIME_PERIOD]=" + quarter + "&format=csvdata");
        doors.add("v2/data/dataflow/WX_STAT/TRADE_COMPUTED?c[TIME_PERIOD]=" + quarter + "&format=csvdata");
        doors.add("v2/availability/dataflow/WX_STAT/TRADE?c[TIME_PERIOD]=" + quarter);
        doors.add("v2/availability/dataflow/WX_STAT/TRADE");
        doors.add("v1/availableconstraint/TRADE/all/all/all" + time);
        doors.add("v2/structure/dataflow?references=all");
        return doors;
    }

    private static Map<String, String> lookThrough(List<String> doors) {
        var seen = new LinkedHashMap<String, String>();
        for (var door : doors) {
            var answer =
                    RestAssured.given().urlEncodingEnabled(false).accept("*/*").get("/stats/sdmx/" + door);
            // Every message has an id and a moment of its own.
            seen.put(
                    door,
                    answer.statusCode() + " " + answer.header("ETag") + "\n"
                            + answer.asString()
                                    .replaceAll("WX-[0-9a-f-]{36}|\"prepared\":\"[^\"]+\"|<mes:Prepared>[^<]+<", "")
                                    .replaceAll("\"requestId\":\"[^\"]+\"", ""));
        }
        return seen;
    }

    @Test
    void findsNothingThroughAnyDoor() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "100.1"));
        var doors = doors(quarter);
        var before = lookThrough(doors);
        aPublished(
                "PUBLIC",
                Instant.now().plus(1, ChronoUnit.HOURS),
                total(quarter, "100.2"),
                observation(quarter, "\"6.6\"", "X", "N", "CNY"),
                observation(quarter, "\"8.8\"", "IX", "GY", "PT"));
        var after = lookThrough(doors);
        before.forEach((door, said) -> assertEquals(said, after.get(door), door));
    }
}
