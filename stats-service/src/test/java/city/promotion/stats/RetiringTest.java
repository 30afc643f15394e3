package city.promotion.stats;

import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.deprecation.Retiring;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** No operation retires yet; this one stands for those that will. */
@QuarkusTest
class RetiringTest {

    @Path("/v1/retiring-sample")
    @Produces(MediaType.TEXT_PLAIN)
    public static class SampleResource {

        @GET
        @PermitAll
        @Deprecated
        @Retiring(since = "2026-11-23", until = "2027-12-01", guide = "/docs/guide.html")
        @Operation(hidden = true)
        public String old() {
            return "Sample";
        }
    }

    @Test
    void saysUntilWhenAnOperationStays() {
        viewer().accept("text/plain")
                .get("/stats/v1/retiring-sample")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1795392000")
                .header("Sunset", "Wed, 01 Dec 2027 00:00:00 GMT")
                .header("Link", containsString("</docs/guide.html>; rel=\"deprecation\""));
    }

    @Test
    void leavesTheOthersAlone() {
        viewer().get("/stats/v1/datasets")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }
}
