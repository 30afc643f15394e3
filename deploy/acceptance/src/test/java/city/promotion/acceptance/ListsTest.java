package city.promotion.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists do beyond their page, through the gateway: the order of filters is one of the packaged service, not of its tests. */
class ListsTest {

    @ParameterizedTest
    @CsvSource({"/events/v1/events", "/projects/v1/projects", "/stats/v1/releases"})
    void goOutAsSheets(String list) {
        City.anybody()
                .get(list + "?format=csv&lang=zh")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename="));
        City.anybody()
                .accept("application/x-ndjson")
                .get(list)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"));
    }

    @Test
    void linkToTheirNextPage() {
        City.anybody()
                .get("/events/v1/events?limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""));
    }
}
