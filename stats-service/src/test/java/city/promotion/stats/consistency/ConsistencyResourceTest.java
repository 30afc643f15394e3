package city.promotion.stats.consistency;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.stats.reckoning.Printed;
import city.promotion.stats.reckoning.Sheet;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConsistencyResourceTest {

    @Test
    void findsTheFiguresOnPrivateEnterprisesConsistentAndJointlyFeasible() {
        check(Sheet.privateEnterprises())
                .statusCode(200)
                .body("verdict", equalTo("consistent"))
                .body("jointlyFeasible", equalTo(true))
                .body("relations.verdict", everyItem(not(equalTo("contradiction"))))
                .body("relations.verdict", hasItems("forced", "possible"))
                .body("relations.find { it.relation == 'SHARE_OF_LEVELS' }.interval.low", equalTo("40.185297"))
                .body("relations.find { it.relation == 'SHARE_OF_LEVELS' }.interval.high", equalTo("40.193391"))
                .body("groups", hasSize(1))
                .body("groups[0].figures", hasSize(8));
    }

    @Test
    void findsAllOfArticle3ConsistentAndNamesWhatItPassesOver() {
        check(Sheet.article3())
                .statusCode(200)
                .body("verdict", equalTo("consistent"))
                .body("notChecked.ref", equalTo(List.of("ELEC_MACH SHARE 2024-Q1")))
                .body("notChecked[0].reason", equalTo("ONLY_ABOUT"));
    }

    @ParameterizedTest
    @CsvSource({
        "IX GY 2024-Q1, 8.9",
        "PRIVATE SHARE 2024-Q1, 40.3",
        "PRIVATE CONTRIB 2024-Q1, 5.9",
        "PRIVATE CONTRIB_RATE 2024-Q1, 65.8",
        "IX N 2024-Q1, 1734.2"
    })
    void reportsASingleChangedFigureAsContradiction(String figure, String value) {
        check(Sheet.privateEnterprises().with(figure, value))
                .statusCode(200)
                .body("verdict", equalTo("contradiction"))
                .body("jointlyFeasible", equalTo(false))
                .body("relations[0].verdict", equalTo("contradiction"))
                .body("groups[0].outcome", equalTo("INFEASIBLE"))
                .body("groups[0].suspects", hasItem(figure));
    }

    @Test
    void letsAContributionPassThatRoundingAllows() {
        check(Sheet.privateEnterprises().with("PRIVATE CONTRIB 2024-Q1", "5.8"))
                .body("verdict", equalTo("consistent"))
                .body("jointlyFeasible", equalTo(true));
    }

    @Test
    void explainsItselfInThreeLanguages() {
        var share = "relations.find { it.relation == 'SHARE_OF_LEVELS' }.";
        check(Sheet.privateEnterprises().with("PRIVATE SHARE 2024-Q1", "40.3"))
                .body(share + "figure.name.zh-Hans", equalTo("进出口·民营企业占比（2024-Q1）"))
                .body(
                        share + "explanation.zh-Hans",
                        equalTo("进出口·民营企业占比（2024-Q1）公布为40.3%，即实际值介于40.250%与40.350%之间。"
                                + "根据进出口·民营企业规模（2024-Q1）696.2亿元、进出口规模（2024-Q1）1732.3亿元推算，该值介于40.185%与40.194%之间。"
                                + "两个范围没有重合，四舍五入无法解释，上述数据中至少有一个有误。"))
                .body(
                        share + "explanation.en",
                        equalTo(
                                "Imports and exports, Private enterprises: Share of the total, 2024-Q1 is printed as 40.3 %, "
                                        + "which stands for a value between 40.250 % and 40.350 %. Imports and exports, Private enterprises: "
                                        + "Level, 2024-Q1 (696.2 × 100 million yuan); Imports and exports: Level, 2024-Q1 (1732.3 × 100 "
                                        + "million yuan) put it between 40.185 % and 40.194 %. No value meets both. Rounding does not explain "
                                        + "this: at least one of these figures is wrong."))
                .body(share + "explanation.ja", containsString("二つの範囲は重ならず、四捨五入では説明できません。"))
                .body("groups[0].explanation.zh-Hans", containsString("不可能同时成立"))
                .body("explanation.ja", containsString("矛盾があります"));
    }

    @Test
    void saysThatThereIsNothingToCompare() {
        check(new Sheet().add("IX", "2024-Q1", "N", "1732.3"))
                .body("verdict", equalTo("consistent"))
                .body("relations", empty())
                .body("explanation.zh-Hans", containsString("没有可以比对的数据"));
    }

    @Test
    void answersAnOpenEndAsNull() {
        check(new Sheet()
                        .add("IX", "2024-Q1", "N", "100.0")
                        .add("PRIVATE", "2024-Q1", "SHARE", "45.0")
                        .add(
                                "PRIVATE",
                                "2024-Q1",
                                "N",
                                "40",
                                city.promotion.conventions.quantity.Qualifier.OVER,
                                "CNY"))
                .body("relations[0].interval.low", equalTo("39.980009"))
                .body("relations[0].interval.high", nullValue());
    }

    @Test
    void refusesFiguresThatAreNone() {
        var figure = figure(Sheet.privateEnterprises().figures().get(0));
        post(Map.of("datasetId", "NOPE", "figures", List.of(figure)))
                .spec(problem(ConsistencyProblem.REFUSED, "datasetId"));
        var wrong = new LinkedHashMap<>(figure);
        wrong.put("period", "2024-03");
        wrong.put("value", Map.of("value", "1", "unit", "USD"));
        post(Map.of("datasetId", "TRADE", "figures", List.of(figure, figure, wrong)))
                .spec(problem(ConsistencyProblem.REFUSED, "figures[1]", "figures[2].period", "figures[2].value.unit"));
        post(Map.of("datasetId", "TRADE", "figures", List.of())).statusCode(422);
    }

    private static ValidatableResponse check(Sheet sheet) {
        return post(Map.of(
                "datasetId",
                "TRADE",
                "figures",
                sheet.figures().stream().map(ConsistencyResourceTest::figure).toList()));
    }

    private static Map<String, Object> figure(Printed printed) {
        return Map.of(
                "ref", printed.ref(),
                "dimensions", printed.codes(),
                "period", printed.period().text(),
                "value",
                        Map.of(
                                "value", printed.value().value(),
                                "multiplier", printed.value().multiplier(),
                                "unit", printed.value().unit(),
                                "qualifier", printed.value().qualifier().name()));
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        try {
            return anonymous()
                    .body(new ObjectMapper().writeValueAsString(body))
                    .post("/stats/v1/consistency")
                    .then();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
