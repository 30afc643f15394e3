package city.promotion.projects.ledger;

import static city.promotion.projects.ledger.LedgerFixtures.aProject;
import static city.promotion.projects.ledger.LedgerFixtures.enter;
import static city.promotion.projects.ledger.LedgerFixtures.entry;
import static city.promotion.projects.ledger.LedgerFixtures.id;
import static city.promotion.projects.ledger.LedgerFixtures.send;
import static city.promotion.projects.ledger.LedgerFixtures.tag;
import static city.promotion.projects.ledger.LedgerFixtures.with;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MoneyEntryResourceTest {

    private static final String PAID = entry("PAID_IN", "1250.50", "CNY", "CUR", "2024-03");

    @Test
    void keepsAnAmountAsPrinted() {
        var path = enter(aProject(""), with(PAID, """
                "converted": {
                  "amount": {"value": "1.7625", "multiplier": 6, "unit": "USD"}, "exchangeRate": "0.14094",
                  "rateDate": "2024-03-29", "rateSource": {"document": "urn:x-test:rates"}}"""));
        viewer().get(path)
                .then()
                .statusCode(200)
                .body("amount.value", equalTo("1250.50"))
                .body("amount.multiplier", equalTo(4))
                .body("converted.exchangeRate", equalTo("0.14094"))
                .body("period.value", equalTo("2024-03"))
                .body("counts", equalTo(true))
                .body("sample", equalTo(true))
                .body("createdBy", equalTo("editor-1"))
                .body("verification", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"period\": {\"value\": \"2024-03\", \"precision\": \"MONTH\"}' | '\"period\": {\"value\": \"2024-03-01T10:00\", \"precision\": \"MINUTE\"}' | period.precision",
                "2024-03 | 2999-03 | period",
                "'\"1250.50\"' | '\"-1\"' | note",
                "'\"sources\": [{\"document\": \"urn:x-test:ledger\"}]' | '\"sources\": [], \"correctionReason\": \"wrong\"' | sources",
            })
    void refusesWhatContradictsItself(String right, String wrong, String field) {
        var refused = send(aProject(""), PAID.replace(right, wrong)).then().statusCode(422);
        refused.body("violations.field", hasItem(field));
    }

    @Test
    void refusesACumulatedAmountBelowZeroAndTakesAReduction() {
        var project = aProject("");
        send(project, entry("REGISTERED_CAPITAL", "-5", "CNY", "ITD", "2024-03"))
                .then()
                .spec(problem(LedgerProblem.INVALID, "amount.value"));
        enter(project, with(entry("REGISTERED_CAPITAL", "-5", "CNY", "CUR", "2024-03"), "\"note\": \"Reduction\""));
    }

    @Test
    void refusesAConversionThatDoesNotFit() {
        var rate = """
                "converted": {"amount": {"value": "2.0", "multiplier": 6, "unit": "%s"}, "exchangeRate": "0.14094",
                  "rateDate": "2024-03-29", "rateSource": {"document": "urn:x-test:rates"}}""";
        send(aProject(""), with(PAID, rate.formatted("USD")))
                .then()
                .spec(problem(LedgerProblem.INVALID, "converted.amount.value"));
        send(aProject(""), with(PAID, rate.formatted("CNY")))
                .then()
                .spec(problem(LedgerProblem.INVALID, "converted.amount.unit"));
    }

    @Test
    void refusesAPeriodInsideAnotherAndTakesTheSameAgain() {
        var project = aProject("");
        var first = enter(project, PAID);
        enter(project, PAID.replace("1250.50", "10")); // a second payment of that month
        send(project, PAID.replace("2024-03", "2024-Q1").replace("MONTH", "QUARTER"))
                .then()
                .spec(problem(LedgerProblem.PERIOD_TAKEN))
                .body("existing", equalTo(first));
        enter(project, PAID.replace("2024-03", "2024-02"));
        enter(project, PAID.replace("CNY", "USD").replace("2024-03", "2024-Q1").replace("MONTH", "QUARTER"));
        enter(
                project,
                PAID.replace("PAID_IN", "COMPLETED")
                        .replace("2024-03", "2024-Q1")
                        .replace("MONTH", "QUARTER"));
    }

    @Test
    void takesOneCumulatedFigureForADay() {
        var project = aProject("");
        enter(project, entry("PAID_IN", "100", "CNY", "YTD", "2024-03"));
        send(project, entry("PAID_IN", "101", "CNY", "YTD", "2024-Q1"))
                .then()
                .spec(problem(LedgerProblem.PERIOD_TAKEN));
        enter(project, entry("PAID_IN", "100", "CNY", "ITD", "2024-03"));
        enter(project, entry("PAID_IN", "120", "CNY", "YTD", "2024-04"));
    }

    @Test
    void correctsByANewEntryThatNamesTheOld() {
        var project = aProject("");
        var wrong = enter(project, PAID);
        var correction = with(
                PAID.replace("1250.50", "1520.50"),
                "\"corrects\": \"%s\", \"correctionReason\": \"Digits turned round\"".formatted(id(wrong)));
        var right = enter(project, correction);
        viewer().get(wrong)
                .then()
                .body("counts", equalTo(false))
                .body("correctedBy", equalTo(id(right)))
                .body("amount.value", equalTo("1250.50"));
        viewer().get(right).then().body("corrects", equalTo(id(wrong))).body("counts", equalTo(true));
        send(project, correction).then().spec(problem(LedgerProblem.CORRECTED)).body("correctedBy", equalTo(id(right)));
        viewer().get(project + "/money-entries?counts=true").then().body("items.id", contains(id(right)));
        viewer().get(project + "/money-entries?counts=false").then().body("items.id", contains(id(wrong)));
        viewer().get(project + "/history").then().body("items.part", hasItem("money-entries"));
    }

    @Test
    void correctsOnlyWithAReasonAndInTheSameProject() {
        var wrong = enter(aProject(""), PAID);
        send(aProject(""), with(PAID, "\"corrects\": \"" + id(wrong) + "\""))
                .then()
                .spec(problem(LedgerProblem.INVALID, "correctionReason"));
        send(aProject(""), with(PAID, "\"correctionReason\": \"Wrong\", \"corrects\": \"" + id(wrong) + "\""))
                .then()
                .spec(problem(LedgerProblem.NOT_FOUND));
    }

    @Test
    void withdrawsWithoutLosingAnything() {
        var wrong = enter(aProject(""), PAID);
        editor().body("{\"reason\": \"Another project's\"}")
                .post(wrong + "/withdrawal")
                .then()
                .spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", tag(wrong))
                .body("{}")
                .post(wrong + "/withdrawal")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "reason"));
        editor().header("If-Match", tag(wrong))
                .body("{\"reason\": \"Another project's\"}")
                .post(wrong + "/withdrawal")
                .then()
                .statusCode(201)
                .body("amount", nullValue())
                .body("corrects", equalTo(id(wrong)))
                .body("counts", equalTo(false));
        viewer().get(wrong).then().body("counts", equalTo(false));
        editor().header("If-Match", tag(wrong))
                .body("{\"reason\": \"Twice\"}")
                .post(wrong + "/withdrawal")
                .then()
                .spec(problem(LedgerProblem.CORRECTED));
        editor().header("If-Match", tag(wrong))
                .delete(wrong)
                .then()
                .spec(problem(ConventionProblem.METHOD_NOT_ALLOWED));
        editor().header("If-Match", tag(wrong))
                .body(PAID)
                .put(wrong)
                .then()
                .spec(problem(ConventionProblem.METHOD_NOT_ALLOWED));
    }

    @Test
    void isVerifiedBySomebodyElse() {
        var path = enter(aProject(""), PAID);
        editor().header("If-Match", tag(path))
                .body("{}")
                .post(path + "/verification")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
        as("editor-1", "verifier")
                .header("If-Match", tag(path))
                .body("{}")
                .post(path + "/verification")
                .then()
                .spec(problem(LedgerProblem.VERIFIER_IS_AUTHOR));
        verifier()
                .header("If-Match", tag(path))
                .body("{\"note\": \"Bank statement\"}")
                .post(path + "/verification")
                .then()
                .statusCode(200)
                .body("verification.by", equalTo("verifier-1"))
                .body("verification.note", equalTo("Bank statement"));
        verifier()
                .header("If-Match", tag(path))
                .body("{}")
                .post(path + "/verification")
                .then()
                .spec(problem(LedgerProblem.VERIFIED));
    }

    @Test
    void showsAnAmountToThoseWhoMaySeeItAndItsProject() {
        var hidden = enter(aProject(""), PAID.replace("PUBLIC", "INTERNAL"));
        anonymous().get(hidden).then().spec(problem(LedgerProblem.NOT_FOUND));
        viewer().get(hidden).then().statusCode(200);
        var ofHiddenProject = enter(aProject("\"summary\": {\"en\": \"x\"}"), PAID);
        var project = ofHiddenProject.replaceAll("/money-entries/.*", "");
        editor().header("If-Match", tag(project))
                .body("{\"name\": {\"en\": \"Sample\"}, \"kind\": \"MANUFACTURING\"}")
                .put(project)
                .then()
                .statusCode(200);
        anonymous().get(ofHiddenProject).then().statusCode(404);
        anonymous()
                .get("/projects/v1/money-entries?projectId=" + id(project))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        viewer().get("/projects/v1/money-entries?projectId=" + id(project))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void keepsAProjectWithMoneyOnFile() {
        var project = aProject("");
        enter(project, PAID);
        editor().header("If-Match", tag(project)).delete(project).then().statusCode(409);
    }

    @Test
    void findsAnEntryByWhatItSays() {
        var project = aProject("");
        var number = UUID.randomUUID().toString();
        var path = enter(
                project, with(PAID, "\"externalIds\": [{\"system\": \"test\", \"id\": \"%s\"}]".formatted(number)));
        enter(project, entry("COMPLETED", "7", "USD", "YTD", "2023-Q2"));
        for (var query : new String[] {
            "kind=PAID_IN",
            "currency=CNY",
            "accumulation=CUR",
            "from=2024-03-01&to=2024-03-31",
            "externalId=test:" + number,
            "currency=CNY&amountMin=12505000&amountMax=12505000",
            "source=urn:x-test:ledger&kind=PAID_IN"
        }) {
            viewer().get(project + "/money-entries?" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id(path)));
        }
        viewer().get(project + "/money-entries?from=2024-03-02").then().body("items", hasSize(0));
        viewer().get(project + "/money-entries?amountMin=1").then().spec(problem(ConventionProblem.BAD_PARAMETER));
        viewer().get(project + "/money-entries?sort=-period&limit=1&verified=false&sample=true")
                .then()
                .body("items.id", contains(id(path)));
        viewer().get("/projects/v1/external-ids/test/" + number).then().body("href", endsWith(id(path)));
    }
}
