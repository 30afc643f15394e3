package city.promotion.projects.webhook;

import static city.promotion.testkit.Tokens.editor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A service whose operator has set no key; everything else about webhooks is tested in events-service. */
@QuarkusTest
class WebhookTest {

    private static final String WEBHOOKS = "/projects/v1/webhooks";

    @Test
    void saysThatNobodyCanSubscribeWithoutAKey() {
        editor().body("{\"url\": \"https://93.184.215.14/changes\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:problem-type:city-promotion:webhook-no-key"))
                .body("detail", containsString("city.webhooks.keys"));
        editor().get(WEBHOOKS).then().statusCode(200).body("items", hasSize(0));
    }
}
