package city.promotion.stats;

import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.publisher;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import city.promotion.testkit.PermissionMatrix;
import city.promotion.testkit.RemovedRules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rules stand in {@code permissions.csv}; the operations come from the document that the service serves. Whose subscriptions are is tried in
 * events-service, the one whose tests have a key for them.
 */
@QuarkusTest
class PermissionTest {

    private static final String JSON = "application/json";
    private static final String HIDDEN = "7654.3";
    private static final String KEY = "Q.YTD.320200.X.W1._T._T._T.N.CNY";

    /** Made once: the records of all tests are the same, and none of these changes them. */
    private static PermissionMatrix matrix;

    @BeforeEach
    void prepare() {
        if (matrix == null) {
            var made = PermissionMatrix.of("/stats/v1", RestAssured.port);
            recordsOfEachVisibility(made);
            doors(made);
            embargo(made);
            confidentiality(made);
            matrix = made;
        }
    }

    @Test
    void hasARuleForEveryOperation() {
        matrix.assertComplete();
    }

    @Test
    void letsEachRoleCallWhatTheTableSays() {
        matrix.assertRoles();
    }

    @Test
    void hidesRecordsFromThoseWhoMayNotSeeThem() {
        matrix.assertVisibility();
    }

    @Test
    void showsWhatIsHiddenByNoOtherDoor() {
        matrix.assertAdded();
    }

    @Test
    void noticesWhenARuleIsGone() {
        var rules = RemovedRules.ofService();
        for (var method : List.of("check", "get", "rows", "apply", "sheet")) {
            rules.without("ImportResource." + method + " @RolesAllowed", "figures do not come in as sheets of a list");
        }
        matrix.assertNoticesEachRemovedRule(rules);
    }

    private static void recordsOfEachVisibility(PermissionMatrix made) {
        var open = aRelease("PUBLIC");
        var forPartners = aRelease("PARTNER");
        var internal = aRelease("INTERNAL");
        made.visible("/stats/v1/releases/{id}", open, forPartners, internal);
        for (var part : List.of("observations", "loads")) {
            UnaryOperator<String> first = release -> release + "/" + part + "/"
                    + viewer().get(release + "/" + part)
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("items[0].id");
            made.visible(
                    "/stats/v1/releases/{id}/" + part + "/{part}",
                    first.apply(open),
                    first.apply(forPartners),
                    first.apply(internal));
        }
        made.visible(
                "/stats/v1/announcements/{id}",
                anAnnouncement("PUBLIC", "Sample"),
                anAnnouncement("PARTNER", "Sample"),
                anAnnouncement("INTERNAL", "Sample"));
    }

    /** A quarter of which one figure is public and another is not. */
    private static void doors(PermissionMatrix made) {
        var quarter = Figures.aQuarter();
        Figures.aPublished("PUBLIC", null, Figures.total(quarter, "9000"));
        var of = "?startPeriod=" + quarter + "&endPeriod=" + quarter;
        made.counts(
                Figures.TRADE + of,
                Figures.TRADE + of + "&includeHistory=true&total=true",
                "/stats/v1/datasets/TRADE/availability" + of,
                "/stats/v1/datasets/TRADE/jsonstat" + of,
                "/stats/v1/datasets/TRADE/chart.svg" + of);

        var hidden = Figures.aPublished(
                "INTERNAL", null, Figures.observation(quarter, "\"" + HIDDEN + "\"", "X", "N", "CNY"));
        anAnnouncement("INTERNAL", "hiddenannouncement");

        var id = hidden.substring(hidden.lastIndexOf('/') + 1);
        made.hides(id, "/stats/v1/releases?code=" + viewer().get(hidden).path("code"), JSON)
                .hides(HIDDEN, hidden + "/observations", JSON)
                .hides(HIDDEN, Figures.TRADE + of, "text/csv")
                .hides(HIDDEN, "/stats/v1/series/" + KEY + "/vintages" + of + "&datasetId=TRADE", JSON)
                .hides(HIDDEN, "/stats/sdmx/v1/data/WX_STAT,TRADE,1.0.0/all/all" + of, "*/*")
                .hides(HIDDEN, "/stats/sdmx/v2/data/dataflow/WX_STAT/TRADE/1.0.0/*?c[TIME_PERIOD]=" + quarter, "*/*")
                .hides("hiddenannouncement", "/stats/v1/announcements?from=2031-07-21T01:00:00Z&limit=200", JSON)
                .hides("hiddenannouncement", "/stats/v1/releases/calendar.ics?datasetId=TRADE", "text/calendar");
    }

    /** That there is a confidential figure may be known, but its value only by those who prepare figures. */
    private static void confidentiality(PermissionMatrix made) {
        var quarter = Figures.aQuarter();
        Figures.aPublished(
                "PUBLIC", null, Figures.total(quarter, "5432.1").replaceFirst("\\{", "{\"confidentiality\": \"C\","));
        var figures = Figures.TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter;
        made.keeps(
                "listObservations of a confidential value by viewer",
                () -> viewer().get(figures).then().body(not(containsString("5432.1"))));
    }

    /** Who only reads does not see a release before its time, staff or not. */
    private static void embargo(PermissionMatrix made) {
        var quarter = Figures.aQuarter();
        var release =
                Figures.aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.DAYS), Figures.total(quarter, "7654.4"));
        made.keeps(
                "readRelease under embargo by viewer",
                () -> viewer().get(release).then().statusCode(404));
        made.keeps(
                "readRelease under embargo by no token",
                () -> anonymous().get(release).then().statusCode(404));
        var figures = Figures.TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter;
        made.keeps(
                "listObservations under embargo by viewer",
                () -> viewer().get(figures).then().body(not(containsString("7654.4"))));
    }

    private static String aRelease(String visibility) {
        return Figures.aPublished(visibility, null, Figures.total(Figures.aQuarter(), "1"));
    }

    private static String anAnnouncement(String visibility, String title) {
        return publisher()
                .body("""
                        {"datasetId": "TRADE", "kind": "FLASH", "title": {"en": "%s of the matrix"},
                         "period": "2024-Q2", "plannedFor": "2031-07-21T01:00:00Z", "visibility": "%s"}""".formatted(title, visibility))
                .post("/stats/v1/announcements")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
