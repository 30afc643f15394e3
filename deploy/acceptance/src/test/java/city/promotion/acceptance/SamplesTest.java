package city.promotion.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented projects of {@code ./city up --samples} fill each report, and everybody sees that they are invented. */
class SamplesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reports/funnel?by=country|groups",
                "reports/funnel?by=district|groups",
                "reports/funnel?by=sector|groups",
                "reports/funnel?by=kind|groups",
                "reports/funnel?by=quarter|groups",
                "reports/cohort?year=2023|periods.paidIn.flatten()",
                "reports/money?by=district|rows",
                "reports/money?by=year|rows",
                "reports/targets?year=2024|rows",
                "reports/blocker-ageing?by=category&asOf=2024-04-21|rows",
                "reports/blockers/monthly?month=2024-04|items",
                "planning-lists?year=2024|items",
                "planning-lists?year=2024&late=true|items",
                "milestones?overdue=true|items",
                "money-entries?verified=true|items",
                "findings?rule=SIGNED_NOT_STARTED|items",
                "findings?rule=PAID_BELOW_SHARE|items",
                "findings?rule=MILESTONE_OVERDUE|items",
                "findings?rule=BLOCKER_OVERDUE|items",
                "findings?rule=NO_CONTACT|items"
            })
    void fillEachReport(String report, String rows) {
        City.admin()
                .get("/projects/v1/" + report + "&sample=true")
                .then()
                .statusCode(200)
                .body(rows, not(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "campaign"})
    void areCountedByTheEventThatBroughtThem(String by) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> City.admin()
                        .get("/projects/v1/reports/funnel?sample=true&by=" + by)
                        .then()
                        .statusCode(200)
                        .body("groups.title.en", hasItem(startsWith("Sample ")))
                        .body(
                                "groups.steps.flatten().findAll { it.step == 'MEETING' && it.reached > 0 }",
                                not(empty())));
    }

    @Test
    void areFollowedFromTheirEvent() {
        String event = City.anybody()
                .get("/events/v1/events?externalId=samples:sample-event-seoul")
                .path("items[0].id");
        City.admin()
                .get("/projects/v1/reports/cohort?sample=true&eventId=" + event)
                .then()
                .statusCode(200)
                .body("periods.find { it.months == 24 }.paidIn", not(empty()));
    }

    @Test
    void showWhatLooksAlike() {
        String project = City.anybody()
                .get("/projects/v1/projects?externalId=samples:sample-event-project-sensors-two")
                .path("items[0].id");
        City.admin()
                .get("/projects/v1/projects/" + project + "/similar")
                .then()
                .statusCode(200)
                .body("items", not(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events/v1/events", "events/v1/campaigns", "events/v1/meetings"})
    void areNamedAsSuchInTheRegisterOfEvents(String list) {
        City.anybody()
                .get("/" + list + "?limit=200&source=urn:x-city-promotion:samples")
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.title.en", everyItem(startsWith("Sample ")));
    }
}
