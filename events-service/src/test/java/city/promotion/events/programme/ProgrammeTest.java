package city.promotion.events.programme;

import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.DataSet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page for the folder that each delegate carries. */
@QuarkusTest
class ProgrammeTest {

    @Test
    void printsTheDelegationOfTheDataSetWithWhatStandsBelowIt() throws IOException {
        var data = DataSet.load();
        for (var lang : new String[] {"zh", "en", "ja"}) {
            var page = page(data.href("event-delegation"), lang);
            Files.writeString(
                    Path.of("target", "programme-" + lang + ".html"),
                    page.extract().asString());
        }
        page(data.href("event-delegation"), "zh")
                .header("Content-Type", equalTo("text/html;charset=utf-8"))
                .header("Content-Language", equalTo("zh"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(stringContainsInOrder(
                        "<html lang=\"zh-Hans\">",
                        "出访团组",
                        "无锡市经贸文化代表团赴日本考察",
                        "2024年4月17日至2024年4月20日",
                        "行程",
                        "拜访东京医科大学医院",
                        "会谈",
                        "RS集团",
                        "参加人员",
                        "带队",
                        "杜小刚",
                        "2024中日（无锡）产业文化合作交流会",
                        "携手同行·共享发展",
                        "2024年4月18日下午",
                        "议程",
                        "视频致辞：曹宏瑛",
                        "资料来源"))
                .body(not(containsString("<script")))
                .body(not(containsString("http://")));
        page(data.href("event-conference"), "en")
                .body(containsString("18 April 2024, afternoon (Japan Time)"))
                .body(containsString("by video"))
                .body(containsString("and others"));
        page(data.href("event-conference"), "ja").body(containsString("2024年4月18日午後"));
    }

    @Test
    void groupsTheAgendaByDayAndShowsTimesAsFarAsTheyAreKnown() {
        var event = aDraft("ends", "{\"value\": \"2024-04-19\", \"precision\": \"DAY\", \"timeZone\": \"Asia/Tokyo\"}");
        item(event, "Closing", "{\"value\": \"2024-04-19T16:00\", \"precision\": \"MINUTE\"}");
        item(event, "Opening", "{\"value\": \"2024-04-18T09:30\", \"precision\": \"MINUTE\"}");
        item(event, "Lunch", "{\"value\": \"2024-04-18\", \"precision\": \"HALF_DAY\", \"half\": \"PM\"}");
        item(event, "Some time", "null");
        page(event, "en")
                .body(stringContainsInOrder(
                        "Thursday, 18 April 2024",
                        "09:30",
                        "Opening",
                        "afternoon",
                        "Lunch",
                        "Friday, 19 April 2024",
                        "16:00",
                        "Closing",
                        "Date open",
                        "Some time"));
    }

    @Test
    void escapesWhatPeopleWrote() {
        var event = aDraft("title", "{\"en\": \"<script>alert(1)</script> & \\\"more\\\"\"}");
        page(event, "en")
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void showsOnlyWhatTheCallerMaySee() {
        var inside = aDraft("visibility", "\"INTERNAL\"");
        anonymous().accept("text/html").get(inside + "/programme").then().statusCode(404);
        var shown = aDraft();
        aDraft(
                "parentId",
                "\"" + id(shown) + "\"",
                "visibility",
                "\"INTERNAL\"",
                "title",
                "{\"en\": \"Secret dinner\"}");
        var person = editor().body("{\"names\": {\"en\": \"Hidden Person\"}, \"visibility\": \"INTERNAL\"}")
                .post("/events/v1/people")
                .path("id");
        editor().body("{\"personId\": \"" + person + "\", \"role\": \"SPEAKER\", \"mode\": \"IN_PERSON\"}")
                .post(shown + "/participations")
                .then()
                .statusCode(201);
        page(shown, "en").body(not(containsString("Secret dinner"))).body(not(containsString("Hidden Person")));
        viewer().accept("text/html")
                .get(shown + "/programme?lang=en")
                .then()
                .body(allOf(containsString("Secret dinner"), containsString("Hidden Person")));
    }

    @Test
    void isAPageAndNothingElse() {
        var event = aDraft();
        anonymous().accept("*/*").get(event + "/programme").then().header("Content-Type", startsWith("text/html"));
        anonymous()
                .accept("application/json")
                .get(event + "/programme")
                .then()
                .spec(problem(ConventionProblem.NOT_ACCEPTABLE));
        var tag = page(event, "en").extract().header("ETag");
        anonymous()
                .accept("text/html")
                .header("If-None-Match", tag)
                .get(event + "/programme?lang=en")
                .then()
                .statusCode(304);
    }

    private static void item(String event, String title, String starts) {
        editor().body("{\"kind\": \"OTHER\", \"title\": {\"en\": \"" + title + "\"}, \"starts\": " + starts + "}")
                .post(event + "/agenda")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse page(String event, String lang) {
        return anonymous()
                .accept("text/html")
                .get(event + "/programme?lang=" + lang)
                .then()
                .statusCode(200);
    }
}
