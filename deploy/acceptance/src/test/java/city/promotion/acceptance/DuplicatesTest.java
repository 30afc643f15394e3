package city.promotion.acceptance;

import static org.hamcrest.Matchers.hasItem;

import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What looks like something on file is found; the database of the city must know Chinese letters for that. */
class DuplicatesTest {

    @Test
    void aProjectIsFoundByItsChineseName() {
        var name = UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(10)
                .mapToObj(sign -> Character.toString('\u4E00' + 37 * sign))
                .collect(Collectors.joining());
        var first = aProject(name);
        var second = aProject(name + "（样本）");
        try {
            var code = City.admin().get(first).<String>path("code");
            City.admin().get(second + "/similar").then().statusCode(200).body("items.code", hasItem(code));
        } finally {
            remove(first);
            remove(second);
        }
    }

    private static String aProject(String name) {
        return City.admin()
                .body("{\"name\": {\"zh-Hans\": \"" + name + "\"}, \"kind\": \"REGIONAL_HQ\", \"sample\": true}")
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void remove(String project) {
        City.admin()
                .header("If-Match", City.admin().get(project).header("ETag"))
                .delete(project)
                .then()
                .statusCode(204);
    }
}
