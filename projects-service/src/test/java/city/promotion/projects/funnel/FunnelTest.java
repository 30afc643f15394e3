package city.promotion.projects.funnel;

import static city.promotion.projects.funnel.FunnelFixtures.FUNNEL;
import static city.promotion.projects.funnel.FunnelFixtures.aCampaign;
import static city.promotion.projects.funnel.FunnelFixtures.aMeeting;
import static city.promotion.projects.funnel.FunnelFixtures.aProject;
import static city.promotion.projects.funnel.FunnelFixtures.anEvent;
import static city.promotion.projects.funnel.FunnelFixtures.settle;
import static city.promotion.projects.funnel.FunnelFixtures.tellMeeting;
import static city.promotion.projects.funnel.FunnelFixtures.walk;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.FakeNeighbour;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FunnelTest {

    private static final String MET = "total.steps.find { it.step == 'MEETING' }.reached";

    private static final class City {
        final UUID campaign = aCampaign();
        final UUID event = anEvent(campaign, "2024-01-10", "PUBLIC");
        final String factory = walk(
                aProject("MANUFACTURING", event, "100 CNY", "PUBLIC", "JP", "DE"),
                "NEGOTIATING 2023-12",
                "SIGNED 2024-02-01",
                "REGISTERED 2024-03-01",
                "STARTED 2024-06-01");
        final String unmet = walk(
                aProject("MANUFACTURING", event, "50.5 CNY", "PUBLIC", "JP"),
                "NEGOTIATING 2023-12",
                "SIGNED 2024-04-01");
        final String headquarters = walk(
                aProject("REGIONAL_HQ", event, "7 USD", "PUBLIC"),
                "NEGOTIATING 2023-12",
                "SIGNED 2024-02-29",
                "REGISTERED 2024-04-01",
                "OPERATING 2024-05-01");
        final String hidden = walk(
                aProject("FUND", event, "1000 CNY", "INTERNAL"),
                "NEGOTIATING 2023-12",
                "SIGNED 2024",
                "REGISTERED 2025-02");
        final String lead = aProject("MANUFACTURING", event, null, "PUBLIC");

        /** The meetings are the last that is told, so that all is known when they are. */
        City meet() {
            aMeeting(event, "2024-01-20", "PUBLIC", factory);
            aMeeting(event, "2024-02-20", "PUBLIC", factory);
            aMeeting(event, "2024-01-30", "PUBLIC", headquarters);
            settle(FUNNEL + "eventId=" + event, MET, 2);
            return this;
        }
    }

    @Test
    void tellsHowManyReachedEachStepAndHowFast() {
        var city = new City().meet();
        var report = report("by=event&eventId=" + city.event).body("total.projects", equalTo(5));
        step(report, "EVENT", 5, 5, 0, 0, null, null, 0);
        step(report, "MEETING", 5, 2, 5, 2, "40.00", "15", 0);
        step(report, "SIGNED", 5, 4, 2, 2, "100.00", "21", 0);
        step(report, "REGISTERED", 5, 3, 4, 3, "75.00", "30.5", 1);
        report.body("groups.group", contains(city.event.toString()))
                .body("groups.code", contains("EV-" + city.event))
                .body("groups[0].title.en", equalTo("Sample conference"))
                .body("groups[0].steps.reached", contains(5, 2, 4, 3, 1, 0, 0, 1, 0, 0))
                .body("groupsLeftOut", equalTo(0));
    }

    @Test
    void countsOnlyProjectsOfTracksThatHaveTheStep() {
        var city = new City();
        var report = report("eventId=" + city.event);
        step(report, "STARTED", 3, 1, 1, 1, "100.00", "92", 0);
        step(report, "COMPLETED", 3, 0, 1, 0, "0.00", null, 0);
        step(report, "IN_PRODUCTION", 3, 0, 0, 0, null, null, 0);
        step(report, "OPERATING", 1, 1, 1, 1, "100.00", "30", 0);
        step(report, "FUNDED", 1, 0, 1, 0, "0.00", null, 0);
        step(report, "DEPLOYED", 1, 0, 0, 0, null, null, 0);
        step(report("track=SETUP&eventId=" + city.event), "STARTED", 0, 0, 0, 0, null, null, 0);
    }

    @Test
    void neverAddsCurrencies() {
        var report = report("eventId=" + new City().event);
        var money = "total.steps.find { it.step == '%s' }.investment.%s";
        report.body(money.formatted("SIGNED", "currency"), contains("CNY", "USD"))
                .body(money.formatted("SIGNED", "amount"), contains("1150.5", "7"))
                .body(money.formatted("SIGNED", "projects"), contains(3, 1))
                .body(money.formatted("STARTED", "amount"), contains("100"))
                .body(money.formatted("COMPLETED", "amount"), empty());
    }

    @Test
    void showsToEachWhatTheyMaySee() {
        var city = new City().meet();
        var hiddenEvent = anEvent(null, "2024-01-10", "INTERNAL");
        var brought = aProject("MANUFACTURING", hiddenEvent, null, "PUBLIC");
        aMeeting(hiddenEvent, "2024-01-11", "INTERNAL", brought);
        settle(FUNNEL + "eventId=" + hiddenEvent, MET, 1);
        var seen = anonymous().get(FUNNEL + "eventId=" + city.event).then().body("total.projects", equalTo(4));
        step(seen, "REGISTERED", 4, 2, 3, 2, "66.67", "30.5", 0);
        seen.body("total.steps[2].investment.amount", contains("150.5", "7"));
        anonymous()
                .get(FUNNEL + "by=event&eventId=" + hiddenEvent)
                .then()
                .body("total.projects", equalTo(1))
                .body(MET, equalTo(0))
                .body("groups[0].title", nullValue())
                .body("groups[0].code", nullValue());
        anonymous()
                .get(FUNNEL + "by=campaign&eventId=" + hiddenEvent)
                .then()
                .body("groups.group", contains(nullValue()));
    }

    @Test
    void leavesInventedProjectsOutUnlessAskedForThem() {
        var event = new City().event;
        viewer().get("/projects/v1/reports/funnel?eventId=" + event)
                .then()
                .statusCode(200)
                .body("total.projects", equalTo(0))
                .body("total.steps.reached", contains(0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .body("groups", empty());
    }

    @Test
    void groupsByWhatIsAskedFor() {
        var city = new City().meet();
        var of = "&eventId=" + city.event;
        report("by=quarter" + of)
                .body("groups.group", contains("2024-Q1", "2024-Q2", null))
                .body("groups.projects", contains(2, 1, 2));
        report("by=year" + of).body("groups.group", contains("2024", null)).body("groups.projects", contains(4, 1));
        report("by=year&dateOf=REGISTERED" + of)
                .body("groups.group", contains("2024", "2025", null))
                .body("groups.projects", contains(2, 1, 2));
        report("by=country" + of)
                .body("groups.group", contains(null, "JP", "DE"))
                .body("groups.projects", contains(3, 2, 1))
                .body("total.projects", equalTo(5));
        report("by=district" + of)
                .body("groups.group", contains("320214"))
                .body("groups[0].title.en", equalTo("Xinwu District"));
        report("by=sector" + of).body("groups.group", contains("C34"));
        report("by=kind" + of).body("groups.group", containsInAnyOrder("MANUFACTURING", "REGIONAL_HQ", "FUND"));
        report("by=campaign&campaignId=" + city.campaign)
                .body("groups.group", contains(city.campaign.toString()))
                .body("groups[0].title.en", equalTo("Sample delegation"))
                .body("groups[0].projects", equalTo(5));
    }

    @Test
    void choosesByTheDayOfAStep() {
        var event = new City().event;
        report("from=2024-02-15&to=2024-12-31&eventId=" + event)
                .body("total.projects", equalTo(2))
                .body("undated", equalTo(1));
        report("from=2024-02-29&to=2024-02-29&eventId=" + event).body("total.projects", equalTo(1));
        report("dateOf=REGISTERED&from=2025-01-01&eventId=" + event)
                .body("total.projects", equalTo(1))
                .body("undated", equalTo(2));
    }

    @Test
    void leavesUnknownDaysOutOfTheMedian() {
        var event = anEvent(null, null, "PUBLIC");
        var project = aProject("REGIONAL_HQ", event, null, "PUBLIC");
        aMeeting(event, "2024-01-20", "PUBLIC", project);
        settle(FUNNEL + "eventId=" + event, MET, 1);
        step(report("eventId=" + event), "MEETING", 1, 1, 1, 1, "100.00", null, 1);
    }

    @Test
    void takesBackWhatAStepBackTookBack() {
        var event = UUID.randomUUID();
        var project = walk(
                aProject("REGIONAL_HQ", event, "5 CNY", "PUBLIC"),
                "NEGOTIATING 2023-12",
                "SIGNED 2024-02-01",
                "REGISTERED 2024-03-01",
                "SIGNED 2024-04-01 back");
        step(report("eventId=" + event), "REGISTERED", 1, 0, 1, 0, "0.00", null, 0);
        walk(project, "REGISTERED 2024-09-01");
        step(report("eventId=" + event), "REGISTERED", 1, 1, 1, 1, "100.00", "213", 0);
    }

    @Test
    void followsMeetingsAsTheyChange() {
        var event = UUID.randomUUID();
        var one = aProject("REGIONAL_HQ", event, null, "PUBLIC");
        var other = aProject("REGIONAL_HQ", event, null, "PUBLIC");
        var meeting = aMeeting(event, null, "PUBLIC", one, other);
        settle(FUNNEL + "eventId=" + event, MET, 2);
        tellMeeting("meeting.changed", meeting, event, "2024-01-20", "PUBLIC", other);
        settle(FUNNEL + "eventId=" + event, MET, 1);
        report("dateOf=MEETING&by=quarter&from=2024-01-20&eventId=" + event)
                .body("groups.group", contains("2024-Q1"))
                .body("undated", equalTo(1));
        FakeNeighbour.tell("meeting.deleted", "/events/v1/meetings/" + meeting, null);
        settle(FUNNEL + "eventId=" + event, MET, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "by=planet, by",
        "by=EVENT, by",
        "dateOf=NEVER, dateOf",
        "from=yesterday, from",
        "to=2024-02-30, to",
        "eventId=42, eventId",
        "campaignId=CP-1, campaignId",
        "sample=1, sample",
        "planet=earth, planet"
    })
    void refusesWhatItDoesNotKnow(String parameter, String field) {
        viewer().get("/projects/v1/reports/funnel?" + parameter)
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, field));
    }

    @Test
    void refusesToEndBeforeItBegins() {
        viewer().get(FUNNEL + "from=2024-05-02&to=2024-05-01")
                .then()
                .spec(problem(FunnelProblem.BAD_SELECTION, "from"));
        viewer().get(FUNNEL + "from=2024-05-01&to=2024-05-01").then().statusCode(200);
    }

    private static ValidatableResponse report(String parameters) {
        return viewer().get(FUNNEL + parameters).then().statusCode(200);
    }

    private static void step(
            ValidatableResponse report,
            String step,
            int able,
            int reached,
            int cameFrom,
            int converted,
            String percent,
            String medianDays,
            int withoutDays) {
        var path = "total.steps.find { it.step == '" + step + "' }.";
        report.body(path + "able", equalTo(able))
                .body(path + "reached", equalTo(reached))
                .body(path + "cameFrom", equalTo(cameFrom))
                .body(path + "converted", equalTo(converted))
                .body(path + "percent", equalTo(percent))
                .body(path + "medianDays", equalTo(medianDays))
                .body(path + "withoutDays", equalTo(withoutDays));
    }
}
