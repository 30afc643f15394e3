package city.promotion.stats.pipeline;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.stats.Figures;
import city.promotion.testkit.FakeNeighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Figures of the projects follow from what the neighbour tells; each test has years of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = FakeNeighbour.class,
        initArgs = @ResourceArg(name = "neighbour", value = "projects,events"))
class PipelineTest {

    private static final String PIPELINE = "/stats/v1/datasets/PIPELINE";
    private static final String FEEDS = "/stats/v1/followed-feeds";
    private static final String ALL = "&KIND=_T&SECTOR=_T&DISTRICT=_T";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final AtomicInteger YEAR = new AtomicInteger(1960);

    @Test
    void countsProjectsByStageKindSectorAndDistrict() {
        var year = aYear();
        Projects.aFactory("5 8 CNY EXACT")
                .reaches("SIGNED", year + "-04-18", "DAY")
                .tell();
        Projects.of("RND_CENTER", "M731", "320205", "2.5 8 CNY EXACT")
                .reaches("SIGNED", year + "-06", "MONTH")
                .tell();
        Projects.of("RND_CENTER", null, null, null)
                .reaches("SIGNED", year + "-Q2", "QUARTER")
                .tell();

        settle(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "3");
        figure(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=CNY" + ALL, "750000000");
        figure(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=NR&KIND=RND_CENTER&SECTOR=_T&DISTRICT=_T", "2");
        figure(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=NR&KIND=_T&SECTOR=C39&DISTRICT=_T", "1");
        figure(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=NR&KIND=_T&SECTOR=_T&DISTRICT=_U", "1");
        figure(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=CNY&KIND=RND_CENTER&SECTOR=M73&DISTRICT=320205", "250000000");
        figure(year, "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "3");
        ask(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL)
                .body("items[0].sources[0].publisher", equalTo("projects-service"))
                .body("items[0].status", equalTo("A"))
                .body("items[0].value.multiplier", equalTo(0));
    }

    @Test
    void addsNothingAcrossCurrencies() {
        var year = aYear();
        Projects.aFactory("5 8 CNY OVER")
                .reaches("SIGNED", year + "-01-10", "DAY")
                .tell();
        Projects.aFactory("3 8 USD ABOUT")
                .reaches("SIGNED", year + "-01-11", "DAY")
                .tell();
        Projects.aFactory("1 8 CNY EXACT")
                .reaches("SIGNED", year + "-01-12", "DAY")
                .tell();

        settle(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "3");
        figure(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=CNY" + ALL, "600000000")
                .body("items[0].value.qualifier", equalTo("AT_LEAST"));
        figure(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=USD" + ALL, "300000000")
                .body("items[0].value.qualifier", equalTo("ABOUT"));
    }

    @Test
    void countsOnlyWhatEverybodyMaySee() {
        var year = aYear();
        Projects.aFactory("9 8 CNY EXACT")
                .seenBy("INTERNAL")
                .reaches("SIGNED", year + "-01-10", "DAY")
                .tell();
        Projects.aFactory("9 8 CNY EXACT")
                .seenBy("PARTNER")
                .reaches("SIGNED", year + "-01-10", "DAY")
                .tell();
        Projects.aFactory("9 8 CNY EXACT")
                .invented()
                .reaches("SIGNED", year + "-01-10", "DAY")
                .tell();
        var open = Projects.aFactory("1 8 CNY EXACT")
                .reaches("SIGNED", year + "-01-10", "DAY")
                .tell();

        settle(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "1");
        figure(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=CNY" + ALL, "100000000");
        admin().get(observations(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL))
                .then()
                .body("items.value.value", contains("1"));

        open.seenBy("INTERNAL").tell();
        settleEmpty(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL);
        ask(year + "-Q1", "includeHistory=true&STAGE=SIGNED&UNIT_MEASURE=NR" + ALL)
                .body("items.value.value", hasItem("1"));

        open.seenBy("PUBLIC").tell();
        settle(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "1");
        open.withdraw();
        settleEmpty(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL);
    }

    @Test
    void takesAStepBackAsIfTheStepHadNotBeen() {
        var year = aYear();
        var project = Projects.aFactory("1 8 CNY EXACT")
                .reaches("SIGNED", year + "-02-01", "DAY")
                .reaches("REGISTERED", year + "-05-01", "DAY")
                .tell();
        settle(year + "-Q2", "STAGE=REGISTERED&UNIT_MEASURE=NR" + ALL, "1");

        project.reaches("NEGOTIATING", year + "-06-01", "DAY").tell();
        settleEmpty(year + "-Q2", "STAGE=REGISTERED&UNIT_MEASURE=NR" + ALL);
        ask(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL).body("items", empty());

        project.reaches("SIGNED", year + "-08-01", "DAY").tell();
        settle(year + "-Q3", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "1");
        ask(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL).body("items", empty());
    }

    @Test
    void countsTheEventThatBroughtAProjectAndTheFirstMeetingAboutIt() {
        var year = aYear();
        var event = Events.anEvent(year + "-04-18", "PUBLIC").tell();
        var secret = Events.anEvent(year + "-04-19", "INTERNAL").tell();
        var brought = Projects.aFactory("5 8 CNY EXACT").broughtBy(event.id()).tell();
        var quietly = Projects.aFactory("5 8 CNY EXACT").broughtBy(secret.id()).tell();
        Events.aMeeting(year + "-08-01", "PUBLIC", brought, quietly).tell();
        var first = Events.aMeeting(year + "-05-02", "PUBLIC", brought).tell();
        Events.aMeeting(year + "-01-02", "INTERNAL", brought).tell();

        settle(year + "-Q2", "STAGE=EVENT&UNIT_MEASURE=NR" + ALL, "1");
        figure(year + "-Q2", "STAGE=EVENT&UNIT_MEASURE=CNY" + ALL, "500000000");
        settle(year + "-Q2", "STAGE=MEETING&UNIT_MEASURE=NR" + ALL, "1");
        figure(year + "-Q3", "STAGE=MEETING&UNIT_MEASURE=NR" + ALL, "1");
        figure(year, "STAGE=MEETING&UNIT_MEASURE=NR" + ALL, "2");

        first.delete();
        settle(year + "-Q3", "STAGE=MEETING&UNIT_MEASURE=NR" + ALL, "2");
        event.seenBy("INTERNAL").tell();
        settleEmpty(year, "STAGE=EVENT&UNIT_MEASURE=NR" + ALL);
        secret.seenBy("PUBLIC").tell();
        settle(year, "STAGE=EVENT&UNIT_MEASURE=NR" + ALL, "1");
    }

    @Test
    void countsInTheYearWhatIsKnownToTheYearOnly() {
        var year = aYear();
        Projects.aFactory(null).reaches("SIGNED", year, "YEAR").tell();
        Projects.aFactory(null).reaches("SIGNED", year + "-01-10", "DAY").tell();

        settle(year, "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "2");
        figure(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "1");
    }

    @Test
    void countsOnceWhatIsToldTwice() {
        var year = aYear();
        Projects.aFactory("1 8 CNY EXACT")
                .reaches("SIGNED", year + "-01-10", "DAY")
                .tell()
                .tell();
        waitForAllThatWasTold();

        ask(year + "-Q1", "includeHistory=true&STAGE=SIGNED&UNIT_MEASURE=NR" + ALL)
                .body("items.value.value", contains("1"));
    }

    @Test
    void endsEqualWhenBuiltAnewFromZero() {
        var year = aYear();
        var told = new ArrayList<Projects>();
        var event = Events.anEvent(year + "-01-09", "PUBLIC").tell();
        var moved = Projects.aFactory("4 8 CNY EXACT")
                .broughtBy(event.id())
                .reaches("SIGNED", year + "-01-10", "DAY")
                .tell();
        told.add(moved);
        told.add(Projects.aFactory("3 8 USD ABOUT")
                .reaches("SIGNED", year + "-02-11", "DAY")
                .tell());
        told.add(Projects.of("FUND", "J672", "320281", "20 8 CNY NEARLY")
                .reaches("SIGNED", year + "-03-12", "DAY")
                .tell());
        told.add(Projects.aFactory("9 8 CNY EXACT")
                .seenBy("INTERNAL")
                .reaches("SIGNED", year + "-01-10", "DAY")
                .tell());
        settle(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "3");
        moved.reaches("REGISTERED", year + "-05-01", "DAY").tell();
        var meeting = Events.aMeeting(year + "-01-09", "PUBLIC", moved).tell();
        settle(year + "-Q1", "STAGE=MEETING&UNIT_MEASURE=NR" + ALL, "1");
        settle(year + "-Q2", "STAGE=REGISTERED&UNIT_MEASURE=NR" + ALL, "1");
        var running = versions(year);

        var lines = new ArrayList<String>();
        told.forEach(project -> lines.addAll(project.lines()));
        var ofProjects = lines.size();
        lines.add(event.line());
        lines.add(meeting.line());
        lines.add(FakeNeighbour.completed(Projects.told()));
        FakeNeighbour.hold(lines.toArray(String[]::new));
        admin().post(FEEDS + "/projects/rebuild").then().statusCode(202);
        admin().post(FEEDS + "/events/rebuild").then().statusCode(202);
        await().atMost(PATIENCE).until(() -> applied("projects") == ofProjects && applied("events") == 2);
        // While it is built anew, and after, the figures stand: not one version came or went.
        figure(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "3");
        waitForAllThatWasTold();

        assertEquals(running, versions(year));
    }

    @Test
    void isReadThroughTheDoorsOfEveryDataset() {
        var year = aYear();
        Projects.aFactory("5 8 CNY EXACT")
                .reaches("SIGNED", year + "-04-18", "DAY")
                .tell();
        settle(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "1");

        anonymous()
                .get(PIPELINE)
                .then()
                .statusCode(200)
                .body(
                        "dimensions.id",
                        contains("FREQ", "ACCUM", "STAGE", "KIND", "SECTOR", "DISTRICT", "UNIT_MEASURE"));
        anonymous()
                .get(PIPELINE + "/availability?FREQ=Q&startPeriod=" + year + "&endPeriod=" + year)
                .then()
                .statusCode(200)
                .body("periods", contains(year + "-Q2"))
                .body("dimensions.STAGE", contains("SIGNED"))
                .body("dimensions.SECTOR", hasItems("_T", "C39"))
                .body("dimensions.UNIT_MEASURE", hasItems("NR", "CNY"))
                .body("observations", greaterThan(2));
        anonymous()
                .accept("text/csv")
                .get(observations(year + "-Q2", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL))
                .then()
                .statusCode(200)
                .body(containsString("SIGNED"));
        anonymous()
                .accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get("/stats/sdmx/v1/data/PIPELINE/Q.CUR.SIGNED._T._T._T.CNY/all?startPeriod=" + year + "-Q2&endPeriod="
                        + year + "-Q2")
                .then()
                .statusCode(200)
                .body(containsString(year + "-Q2,500000000,"));
        anonymous()
                .get("/stats/v1/releases?datasetId=PIPELINE")
                .then()
                .body("items", hasSize(greaterThan(0)))
                .body("items[0].visibility", equalTo("PUBLIC"));
    }

    @Test
    void callsANewCodeByItselfUntilSomebodyNamesIt() {
        var year = aYear();
        Projects.of("MANUFACTURING", "C343", "320299", "7 8 SEK EXACT")
                .reaches("SIGNED", year + "-07-01", "DAY")
                .tell();

        settle(year + "-Q3", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "1");
        figure(year + "-Q3", "STAGE=SIGNED&UNIT_MEASURE=SEK&KIND=_T&SECTOR=C34&DISTRICT=320299", "700000000");
        anonymous().get(PIPELINE).then().body("units", hasItem("SEK"));
        anonymous()
                .get("/stats/v1/codelists/PROJECT_DISTRICT/320299")
                .then()
                .statusCode(200)
                .body("labels.en", equalTo("320299"));
    }

    @Test
    void isFilledByNobody() {
        editor().body(Figures.releaseBody("PUBLIC", null).replace("TRADE", "PIPELINE"))
                .post(Figures.RELEASES)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "datasetId"));
    }

    @Test
    void isBuiltAnewByAnAdministratorOnly() {
        editor().post(FEEDS + "/projects/rebuild").then().spec(problem(ConventionProblem.FORBIDDEN));
        editor().post(FEEDS + "/events/rebuild").then().spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void tellsHowFarItHasComeWithEachNeighbour() {
        viewer().get(FEEDS)
                .then()
                .statusCode(200)
                .body("neighbour", contains("events", "projects"))
                .body("configured", contains(true, true));
        anonymous()
                .get("/q/health")
                .then()
                .body("checks.find { it.name == 'Followed feeds' }.data.keySet()", hasItems("events", "projects"));
        anonymous()
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .body(containsString("city_follow_lag_seconds{neighbour=\"events\""))
                .body(containsString("city_follow_lag_seconds{neighbour=\"projects\""));
    }

    private static String aYear() {
        return Integer.toString(YEAR.incrementAndGet());
    }

    private static String observations(String period, String dimensions) {
        return PIPELINE + "/observations?FREQ=" + (period.length() == 4 ? "A" : "Q") + "&startPeriod=" + period
                + "&endPeriod=" + period + "&" + dimensions;
    }

    private static ValidatableResponse ask(String period, String dimensions) {
        return anonymous().get(observations(period, dimensions)).then().statusCode(200);
    }

    private static ValidatableResponse figure(String period, String dimensions, String value) {
        return ask(period, dimensions).body("items.value.value", contains(value));
    }

    private static void settle(String period, String dimensions, String value) {
        await().atMost(PATIENCE).until(() -> values(period, dimensions), List.of(value)::equals);
    }

    private static void settleEmpty(String period, String dimensions) {
        await().atMost(PATIENCE).until(() -> values(period, dimensions), List::isEmpty);
    }

    private static List<String> values(String period, String dimensions) {
        return anonymous().get(observations(period, dimensions)).jsonPath().getList("items.value.value");
    }

    /** Every version of every figure of the year: what it says and since when. */
    private static String versions(String year) {
        return anonymous()
                .accept("text/csv")
                .get(PIPELINE + "/observations?includeHistory=true&startPeriod=" + year + "&endPeriod=" + year)
                .asString();
    }

    private static int applied(String neighbour) {
        return admin().get(FEEDS).path("find { it.neighbour == '" + neighbour + "' }.applied");
    }

    /** A project told now is reckoned after all that was told before. */
    private static void waitForAllThatWasTold() {
        var year = aYear();
        Projects.aFactory(null).reaches("SIGNED", year + "-01-10", "DAY").tell();
        settle(year + "-Q1", "STAGE=SIGNED&UNIT_MEASURE=NR" + ALL, "1");
    }
}
