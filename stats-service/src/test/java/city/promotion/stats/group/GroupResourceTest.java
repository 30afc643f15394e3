package city.promotion.stats.group;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GroupResourceTest {

    /** A group and three codes that no other test uses. */
    private static String aGroup(String name) {
        for (var code : new String[] {name, name + "_A", name + "_B", name + "_C"}) {
            admin().body("{\"labels\": {\"en\": \"Sample " + code + "\"}, \"position\": 900}")
                    .put("/stats/v1/codelists/COUNTERPART_AREA/" + code)
                    .then()
                    .statusCode(200);
        }
        return "/stats/v1/groups/COUNTERPART_AREA/" + name;
    }

    private static String member(String code, String since, String until) {
        return "{\"code\": \"%s\", \"since\": \"%s\", \"until\": %s}"
                .formatted(code, since, until == null ? "null" : "\"" + until + "\"");
    }

    private static String body(String... members) {
        return "{\"members\": [" + String.join(", ", members) + "]}";
    }

    @Test
    void saysWhoBelongsToItOnADay() {
        var group = aGroup("G1");
        anonymous().get(group).then().spec(problem(GroupProblem.NOT_FOUND));
        admin().body(body(
                        member("G1_A", "2000-01-01", null),
                        member("G1_B", "2000-01-01", "2010-01-01"),
                        member("G1_B", "2020-01-01", null)))
                .put(group)
                .then()
                .statusCode(200)
                .body("members", hasSize(3));
        anonymous().get(group).then().statusCode(200).body("members.code", contains("G1_A", "G1_B", "G1_B"));
        anonymous().get(group + "?on=2009-12-31").then().body("members.code", contains("G1_A", "G1_B"));
        anonymous().get(group + "?on=2010-01-01").then().body("members.code", contains("G1_A"));
        anonymous().get(group + "?on=1999-12-31").then().body("members", hasSize(0));
    }

    /** Days on which somebody came or went, and the day before. */
    @ParameterizedTest
    @CsvSource({
        "ASEAN, 1967-08-07, 0",
        "ASEAN, 1999-04-29, 9",
        "ASEAN, 1999-04-30, 10",
        "ASEAN, 2024-03-31, 10",
        "ASEAN, 2025-10-26, 11",
        "EU, 1958-01-01, 6",
        "EU, 2004-05-01, 25",
        "EU, 2020-01-31, 28",
        "EU, 2020-02-01, 27",
        "RCEP, 2021-12-31, 0",
        "RCEP, 2022-01-01, 9",
        "RCEP, 2024-03-31, 14"
    })
    void knowsTheMembersByTreaty(String group, String day, int members) {
        anonymous()
                .get("/stats/v1/groups/COUNTERPART_AREA/" + group + "?on=" + day)
                .then()
                .statusCode(200)
                .body("members", hasSize(members))
                .body("sources", hasSize(1));
    }

    @Test
    void claimsNoMembersWhereNoTreatySaysWhoTheyAre() {
        anonymous().get("/stats/v1/groups/COUNTERPART_AREA/BRI").then().spec(problem(GroupProblem.NOT_FOUND));
        anonymous().get("/stats/v1/groups/COUNTERPART_AREA/BRICS9").then().spec(problem(GroupProblem.NOT_FOUND));
    }

    @Test
    void changesWhoBelongsToItOneAtATime() {
        var group = aGroup("G2");
        admin().body(body(member("G2_A", "2000-01-01", null))).put(group).then().statusCode(200);
        var before = admin().get(group).header("ETag");
        admin().body(body()).put(group).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        admin().header("If-Match", before)
                .body(body(member("G2_A", "2000-01-01", null), member("G2_B", "2024-01-01", null)))
                .put(group)
                .then()
                .statusCode(200)
                .body("members.code", contains("G2_A", "G2_B"));
        admin().header("If-Match", before).body(body()).put(group).then().spec(problem(ConventionProblem.STALE));
        viewer().get(group + "/history")
                .then()
                .statusCode(200)
                .body("items.findAll { it.part == 'member' }", hasSize(2));
        admin().header("If-Match", admin().get(group).header("ETag"))
                .body(body(member("G2_B", "2024-01-01", null)))
                .put(group)
                .then()
                .statusCode(200)
                .body("members.code", contains("G2_B"));
        admin().header("If-Match", admin().get(group).header("ETag"))
                .body(body(member("G2_B", "2024-01-01", null)))
                .put(group)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void refusesWhoCannotBelongToIt() {
        var group = aGroup("G3");
        admin().body(body(
                        member("G3", "2000-01-01", null),
                        member("NOWHERE", "2000-01-01", null),
                        member("G3_A", "2000-01-01", "1999-01-01"),
                        member("G3_B", "2000-01-01", "2010-01-01"),
                        member("G3_B", "2009-01-01", null)))
                .put(group)
                .then()
                .spec(problem(
                        GroupProblem.REFUSED,
                        "members[0].code",
                        "members[1].code",
                        "members[2].until",
                        "members[4].since"));
        editor().body(body()).put(group).then().spec(problem(ConventionProblem.FORBIDDEN));
        admin().body(body()).put(group + "_NOT").then().spec(problem(ConventionProblem.NOT_FOUND));
        admin().body("{\"members\": [{\"code\": \"G3_A\"}]}")
                .put(group)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "members[0].since"));
    }
}
