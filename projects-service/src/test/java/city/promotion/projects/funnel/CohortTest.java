package city.promotion.projects.funnel;

import static city.promotion.projects.funnel.FunnelFixtures.COHORT;
import static city.promotion.projects.funnel.FunnelFixtures.aCampaign;
import static city.promotion.projects.funnel.FunnelFixtures.aProject;
import static city.promotion.projects.funnel.FunnelFixtures.anEvent;
import static city.promotion.projects.funnel.FunnelFixtures.pay;
import static city.promotion.projects.funnel.FunnelFixtures.settle;
import static city.promotion.projects.funnel.FunnelFixtures.walk;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CohortTest {

    /** A factory with payments, one without, one signed in a quarter, and one signed four months ago. */
    private static void sign(UUID event) {
        var paying = walk(
                aProject("MANUFACTURING", event, "1000 CNY", "PUBLIC"),
                "NEGOTIATING 2021-12",
                "SIGNED 2022-01-10",
                "REGISTERED 2022-03-10",
                "STARTED 2022-07-10");
        pay(paying, "CUR", "2022-03", "100", "CNY");
        pay(paying, "CUR", "2022-06", "150", "CNY");
        pay(paying, "ITD", "2022-12", "600", "CNY");
        pay(paying, "CUR", "2022-02", "5", "USD");
        walk(
                aProject("MANUFACTURING", event, "500 CNY", "INTERNAL"),
                "NEGOTIATING 2021-12",
                "SIGNED 2022-02",
                "REGISTERED 2022-09");
        walk(aProject("REGIONAL_HQ", event, "10 USD", "PUBLIC"), "NEGOTIATING 2021-12", "SIGNED 2022-Q1");
        walk(
                aProject("MANUFACTURING", event, "300 CNY", "PUBLIC"),
                "NEGOTIATING 2021-12",
                "SIGNED " + LocalDate.now().minusMonths(4));
    }

    @Test
    void tellsHowManyHadReachedTheNextStepsByThen() {
        var event = UUID.randomUUID();
        sign(event);
        aProject("MANUFACTURING", event, "1 CNY", "PUBLIC");
        var report = report("eventId=" + event)
                .body("signed", equalTo(4))
                .body("undated", equalTo(1))
                .body("periods.months", contains(3, 6, 12, 24))
                .body("periods.projects", contains(3, 2, 2, 2));
        report.body(steps("REGISTERED", "reached"), contains(1, 1, 2, 2))
                .body(steps("REGISTERED", "percent"), contains("33.33", "50.00", "100.00", "100.00"))
                .body(steps("STARTED", "able"), contains(3, 2, 2, 2))
                .body(steps("STARTED", "reached"), contains(0, 1, 1, 1))
                .body(steps("COMPLETED", "percent"), contains("0.00", "0.00", "0.00", "0.00"))
                .body(steps("OPERATING", "able"), contains(0, 0, 0, 0))
                .body(steps("OPERATING", "percent"), contains(null, null, null, null));
    }

    @Test
    void comparesPaidInWithAgreedInTheSameCurrency() {
        var event = UUID.randomUUID();
        sign(event);
        var report = report("eventId=" + event);
        report.body(paid("CNY", "projects"), contains(3, 2, 2, 2))
                .body(paid("CNY", "paying"), contains(1, 1, 1, 1))
                .body(paid("CNY", "agreed"), contains("1800", "1500", "1500", "1500"))
                .body(paid("CNY", "paidIn"), contains("100", "250", "600", "600"))
                .body(paid("CNY", "percent"), contains("5.56", "16.67", "40.00", "40.00"))
                .body(paid("CNY", "withoutAgreement"), contains("0", "0", "0", "0"))
                .body(paid("USD", "agreed"), contains("0", "0", "0", "0"))
                .body(paid("USD", "percent"), contains(null, null, null, null))
                .body(paid("USD", "withoutAgreement"), contains("5", "5", "5", "5"));
        anonymous()
                .get(COHORT + "eventId=" + event)
                .then()
                .body("signed", equalTo(3))
                .body(paid("CNY", "agreed"), contains("1300", "1000", "1000", "1000"));
    }

    @Test
    void selectsByCampaignYearAndTrack() {
        var campaign = aCampaign();
        var event = anEvent(campaign, "2022-01-05", "PUBLIC");
        sign(event);
        settle(COHORT + "campaignId=" + campaign, "signed", 4);
        report("track=SETUP&campaignId=" + campaign).body("signed", equalTo(1));
        var before = report("year=1999").extract().<Integer>path("signed");
        walk(aProject("REGIONAL_HQ", event, "10 USD", "PUBLIC"), "NEGOTIATING 1998-12", "SIGNED 1999-06-01");
        report("year=1999").body("signed", equalTo(before + 1));
        report("outcomeId=" + UUID.randomUUID())
                .body("signed", equalTo(0))
                .body("periods.projects", contains(0, 0, 0, 0))
                .body("periods[0].paidIn", empty());
        viewer().get("/projects/v1/reports/cohort?campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("signed", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "year=2024&eventId=0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01",
                "outcomeId=0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01&campaignId=0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01"
            })
    void wantsExactlyOneSelection(String parameters) {
        viewer().get(COHORT + parameters).then().spec(problem(FunnelProblem.BAD_SELECTION, "eventId"));
    }

    @ParameterizedTest
    @CsvSource({"year=1900, year", "year=now, year", "outcomeId=42, outcomeId", "year=2024&planet=earth, planet"})
    void refusesWhatItDoesNotKnow(String parameters, String field) {
        viewer().get("/projects/v1/reports/cohort?" + parameters)
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, field));
    }

    private static ValidatableResponse report(String parameters) {
        return viewer().get(COHORT + parameters).then().statusCode(200);
    }

    private static String steps(String step, String member) {
        return "periods.collect { p -> p.steps.find { it.step == '" + step + "' }." + member + " }";
    }

    private static String paid(String currency, String member) {
        return "periods.collect { p -> p.paidIn.find { it.currency == '" + currency + "' }." + member + " }";
    }
}
