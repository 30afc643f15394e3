package city.promotion.projects.finding;

import static city.promotion.projects.finding.FindingFixtures.FINDINGS;
import static city.promotion.projects.finding.FindingFixtures.aBlocker;
import static city.promotion.projects.finding.FindingFixtures.aFactoryAt;
import static city.promotion.projects.finding.FindingFixtures.aMeeting;
import static city.promotion.projects.finding.FindingFixtures.aMilestone;
import static city.promotion.projects.finding.FindingFixtures.aProject;
import static city.promotion.projects.finding.FindingFixtures.findings;
import static city.promotion.projects.finding.FindingFixtures.id;
import static city.promotion.projects.finding.FindingFixtures.move;
import static city.promotion.projects.finding.FindingFixtures.pay;
import static city.promotion.projects.finding.FindingFixtures.step;
import static city.promotion.projects.finding.FindingFixtures.tag;
import static city.promotion.projects.finding.FindingFixtures.tellMeeting;
import static city.promotion.projects.finding.FindingFixtures.thisMonth;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.FakeNeighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNeighbour.class)
class FindingResourceTest {

    private static final YearMonth LONG_AGO = YearMonth.of(2022, 8);

    @Inject
    FindingService service;

    @Inject
    Rounds rounds;

    @Test
    void findsWhatWasSignedLongAgoAndNotStarted() {
        var project = aFactoryAt("SIGNED", LONG_AGO);
        findings(project, "SIGNED_NOT_STARTED")
                .body("items", hasSize(1))
                .body("items[0].since", equalTo("2023-09-01"))
                .body("items[0].severity", equalTo("HIGH"))
                .body("items[0].says.en", equalTo("Signed more than 365 days ago and not started"))
                .body("items[0].says.'zh-Hans'", equalTo("签约超过365天未开工"))
                .body("items[0].remedy.ja", containsString("着工"))
                .body("items[0].detail.counted", equalTo("2022-09-01"));
        move(project, "REGISTERED", LONG_AGO.plusMonths(1));
        findings(project, "SIGNED_NOT_STARTED").body("items", hasSize(1));
        move(project, "STARTED", LONG_AGO.plusMonths(2));
        findings(project, "SIGNED_NOT_STARTED").body("items", empty());
        viewer().get(project + "/findings?cleared=true&rule=SIGNED_NOT_STARTED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].clearedAt", notNullValue());
        findings(aFactoryAt("SIGNED", thisMonth().minusMonths(1)), "SIGNED_NOT_STARTED")
                .body("items", empty());
    }

    @Test
    void findsNothingOfAProjectThatRests() {
        var project = aFactoryAt("SIGNED", LONG_AGO);
        findings(project, "SIGNED_NOT_STARTED").body("items", hasSize(1));
        editor().header("If-Match", tag(project))
                .body("{\"status\": \"SUSPENDED\", \"reason\": \"Sample reason\"}")
                .post(project + "/status-changes")
                .then()
                .statusCode(200);
        viewer().get(project + "/findings").then().statusCode(200).body("items", empty());
    }

    @Test
    void findsAStartWithoutMoney() {
        var project = aFactoryAt("STARTED", LONG_AGO);
        findings(project, "NO_MONEY_AFTER_START")
                .body("items.since", contains("2022-12-01"))
                .body("items.says.en", contains("No money paid in 3 months after the start"));
        pay(project, "1", "CNY", "CUR", "2022-10");
        findings(project, "NO_MONEY_AFTER_START").body("items", empty());
        var young = aFactoryAt("STARTED", thisMonth().minusMonths(1));
        findings(young, "NO_MONEY_AFTER_START").body("items", empty());
        findings(young, "PAID_BELOW_SHARE").body("items", empty());
    }

    @Test
    void findsLessThanTheSharePaidIn() {
        var project = aFactoryAt("STARTED", LONG_AGO);
        pay(project, "1250", "CNY", "CUR", "2022-10");
        findings(project, "PAID_BELOW_SHARE")
                .body("items.since", contains("2023-03-01"))
                .body("items[0].detail.agreed", equalTo("1250000000"))
                .body("items[0].detail.paid", equalTo("12500000"))
                .body("items[0].detail.needed", equalTo("175000000"))
                .body(
                        "items[0].remedy.en",
                        equalTo("Enter at least 175000000 CNY more of money paid in in the ledger"));
        pay(project, "17499.9999", "CNY", "YTD", "2023-06");
        findings(project, "PAID_BELOW_SHARE").body("items[0].detail.needed", equalTo("1"));
        pay(project, "17500", "CNY", "YTD", "2023-07");
        findings(project, "PAID_BELOW_SHARE").body("items", empty());
    }

    @Test
    void takesTheLatestCumulatedFigureAndNeverAddsIt() {
        var project = aFactoryAt("STARTED", LONG_AGO);
        pay(project, "10000", "CNY", "CUR", "2022-10");
        pay(project, "15000", "CNY", "ITD", "2022-12");
        findings(project, "PAID_BELOW_SHARE").body("items[0].detail.paid", equalTo("150000000"));
        pay(project, "18750", "CNY", "ITD", "2023-01");
        findings(project, "PAID_BELOW_SHARE").body("items", empty());
    }

    @Test
    void doesNotJudgeAShareOfMoneyInAnotherCurrency() {
        var project = aFactoryAt("STARTED", LONG_AGO);
        findings(project, "PAID_BELOW_SHARE").body("items", hasSize(1));
        pay(project, "1", "USD", "CUR", "2022-10");
        findings(project, "PAID_BELOW_SHARE").body("items", empty());
    }

    @Test
    void findsMilestonesThatAreOverdue() {
        var project = aProject("");
        var milestone = aMilestone(project, "2024-06");
        aMilestone(project, "2024-09");
        aMilestone(project, "2099-06");
        findings(project, "MILESTONE_OVERDUE")
                .body("items.since", contains("2024-07-01"))
                .body("items[0].detail.count", equalTo(2))
                .body("items[0].detail.recordId", equalTo(id(milestone)))
                .body("items[0].says.en", equalTo("Milestones overdue: 2; the first was due on 2024-06-30"));
        editor().header("If-Match", tag(milestone))
                .body("""
                        {
                          "kind": "CONSTRUCTION_PERMIT", "planned": {"value": "2024-06", "precision": "MONTH"},
                          "met": {"value": "2024-08-01", "precision": "DAY"}
                        }""")
                .put(milestone)
                .then()
                .statusCode(200);
        findings(project, "MILESTONE_OVERDUE").body("items.since", contains("2024-10-01"));
        viewer().get(project + "/milestones").then().statusCode(200);
        var second =
                viewer().get(project + "/findings?rule=MILESTONE_OVERDUE").<String>path("items[0].detail.recordId");
        var path = project + "/milestones/" + second;
        editor().header("If-Match", tag(path)).delete(path).then().statusCode(204);
        findings(project, "MILESTONE_OVERDUE").body("items", empty());
    }

    @Test
    void findsBlockersThatAreOverdue() {
        var project = aProject("");
        var blocker = aBlocker(project, "2024-05-31");
        aBlocker(project, "2099-05-31");
        findings(project, "BLOCKER_OVERDUE")
                .body("items.since", contains("2024-06-01"))
                .body("items[0].detail.count", equalTo(1))
                .body("items[0].detail.recordId", equalTo(id(blocker)))
                .body("items[0].says.ja", equalTo("期限を過ぎた課題1件、最初の期限は2024-05-31"));
        step(blocker, "IN_PROGRESS", "2024-04-03", ", \"text\": {\"en\": \"Began\"}");
        findings(project, "BLOCKER_OVERDUE").body("items", hasSize(1));
        step(blocker, "RESOLVED", "2024-06-20", ", \"text\": {\"en\": \"The line is laid\"}");
        findings(project, "BLOCKER_OVERDUE").body("items", empty());
    }

    @Test
    void findsProjectsThatNobodyHeardOf() {
        var project = aProject("\"firstTalk\": {\"value\": \"2023-05-10\", \"precision\": \"DAY\"}");
        findings(project, "NO_CONTACT")
                .body("items.since", contains("2023-08-08"))
                .body("items.detail.lastContact", contains("2023-05-10"));
        pay(project, "1", "CNY", "CUR", "2023-06");
        findings(project, "NO_CONTACT").body("items.detail.lastContact", contains("2023-06-30"));
        pay(project, "1", "CNY", "CUR", thisMonth().toString());
        findings(project, "NO_CONTACT").body("items", empty());
        findings(aProject(""), "NO_CONTACT").body("items", empty());
    }

    @Test
    void hearsOfAProjectByMeetings() {
        var project = aProject("\"firstTalk\": {\"value\": \"2023-05-10\", \"precision\": \"DAY\"}");
        findings(project, "NO_CONTACT").body("items.detail.lastContact", contains("2023-05-10"));
        aMeeting(project, "2099-01-01");
        var meeting = aMeeting(project, "2023-07-05");
        settles(project, "2023-07-05");
        tellMeeting("meeting.updated", meeting, project, "2023-08-01");
        settles(project, "2023-08-01");
        tellMeeting("meeting.deleted", meeting, project, null);
        settles(project, "2023-05-10");
    }

    /** Waits until the copy of the neighbour says so. */
    private static void settles(String project, String lastContact) {
        await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> viewer().get(project + "/findings?rule=NO_CONTACT")
                                .path("items[0].detail.lastContact"),
                        lastContact::equals);
    }

    @Test
    void showsEachReaderWhatIsMeantForHim() {
        var project = aFactoryAt("STARTED", LONG_AGO);
        aMilestone(project, "2024-06");
        viewer().get(FINDINGS + "?projectId=" + id(project))
                .then()
                .statusCode(200)
                .body(
                        "items.rule",
                        containsInAnyOrder(
                                "NO_MONEY_AFTER_START", "PAID_BELOW_SHARE", "MILESTONE_OVERDUE", "NO_CONTACT"));
        anonymous()
                .get(FINDINGS + "?projectId=" + id(project))
                .then()
                .statusCode(200)
                .body("items.rule", contains("MILESTONE_OVERDUE"));
        var internal = FindingFixtures.create(
                "{\"name\": {\"en\": \"Sample of staff\"}, \"kind\": \"MANUFACTURING\", \"sample\": true}");
        aMilestone(internal, "2024-06");
        findings(internal, "MILESTONE_OVERDUE").body("items", hasSize(1));
        anonymous()
                .get(FINDINGS + "?projectId=" + id(internal))
                .then()
                .statusCode(200)
                .body("items", empty());
        anonymous().get(internal + "/findings").then().statusCode(404);
    }

    @Test
    void filtersAndSorts() {
        var project = aFactoryAt("STARTED", LONG_AGO);
        var unit = viewer().get(project).<String>path("unitInCharge.en");
        viewer().queryParam("unit", unit)
                .get(FINDINGS + "?district=320214&sample=true&sort=-severity")
                .then()
                .statusCode(200)
                .body("items.rule", contains("NO_MONEY_AFTER_START", "PAID_BELOW_SHARE", "NO_CONTACT"))
                .body("items.projectId", everyItem(equalTo(id(project))));
        viewer().queryParam("unit", unit)
                .get(FINDINGS + "?severity=MEDIUM&sort=project&total=true")
                .then()
                .body("items.rule", contains("PAID_BELOW_SHARE"))
                .body("total", equalTo(1));
        viewer().queryParam("unit", unit)
                .get(FINDINGS + "?district=320281")
                .then()
                .body("items", empty());
        viewer().queryParam("unit", unit).get(FINDINGS + "?sample=false").then().body("items", empty());
        viewer().get(FINDINGS + "?sort=luck").then().spec(problem(ConventionProblem.BAD_PARAMETER, "sort"));
        viewer().get(FINDINGS + "?severity=FATAL").then().statusCode(400);
        var page = viewer().queryParam("unit", unit).get(FINDINGS + "?limit=2&sort=since");
        viewer().queryParam("unit", unit)
                .queryParam("cursor", page.<String>path("next"))
                .get(FINDINGS + "?limit=2&sort=since")
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
    }

    @Test
    void goesOutAsASheetInTheLanguageOfTheReader() {
        var project = aFactoryAt("SIGNED", LONG_AGO);
        var sheet = viewer().queryParam("format", "csv")
                .queryParam("lang", "zh")
                .get(project + "/findings")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("findings"))
                .extract()
                .asString();
        assertThat(sheet, containsString("签约超过365天未开工"));
        assertThat(sheet, containsString("预警规则"));
    }

    @Test
    void findsOnceHoweverManyLookAtOnce() throws Exception {
        var project = aFactoryAt("SIGNED", LONG_AGO);
        var answers = atOnce(() -> verifier().post(FINDINGS + "/recomputation"));
        answers.forEach(answer -> answer.then().statusCode(200));
        var readers = atOnce(() -> viewer().get(project + "/findings?rule=SIGNED_NOT_STARTED"));
        readers.forEach(answer -> answer.then().statusCode(200).body("items", hasSize(1)));
        var id = findings(project, "SIGNED_NOT_STARTED").extract().<String>path("items[0].id");
        verifier().post(FINDINGS + "/recomputation").then().statusCode(200);
        findings(project, "SIGNED_NOT_STARTED").body("items.id", contains(id));
        viewer().get(project + "/findings?cleared=true").then().body("items", empty());
        editor().post(FINDINGS + "/recomputation").then().spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void sharesTheRoundOfADayAndMakesItOnce() throws Exception {
        var project = aFactoryAt("SIGNED", LONG_AGO);
        var day = LocalDate.of(2001, 1, 1);
        atOnce(() -> rounds.make(day));
        assertEquals(Optional.empty(), service.makePartOf(day));
        rounds.daily();
        findings(project, "SIGNED_NOT_STARTED").body("items", hasSize(1));
    }

    @Test
    void losesNoChangeOfSeveralWriters() throws Exception {
        var project = aProject("");
        var first = aBlocker(project, "2024-05-31");
        var second = aBlocker(project, "2024-06-30");
        findings(project, "BLOCKER_OVERDUE").body("items[0].detail.count", equalTo(2));
        var paths = new ConcurrentLinkedQueue<>(List.of(first, second));
        atOnce(2, () -> {
            var path = paths.poll();
            step(path, "IN_PROGRESS", "2024-04-03", ", \"text\": {\"en\": \"Began\"}");
            step(path, "RESOLVED", "2024-07-20", ", \"text\": {\"en\": \"The line is laid\"}");
            return viewer().get(project + "/findings");
        });
        findings(project, "BLOCKER_OVERDUE").body("items", empty());
        viewer().get(project + "/findings").then().body("items.rule", not(hasItem("BLOCKER_OVERDUE")));
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        return atOnce(4, work);
    }

    /** Does the same several times, all let go together. */
    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var barrier = new CyclicBarrier(times);
        var workers = Executors.newFixedThreadPool(times);
        try {
            var sent = new ArrayList<Callable<T>>();
            for (int i = 0; i < times; i++) {
                sent.add(() -> {
                    barrier.await();
                    return work.call();
                });
            }
            var answers = new ArrayList<T>();
            for (var answer : workers.invokeAll(sent)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            workers.shutdown();
        }
    }
}
