package city.promotion.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The running city under test: where its gateway is, and as whom it is asked. */
public final class City {

    private static Identity identity;

    private City() {}

    /** Address of the gateway, without a slash at its end. */
    public static String base() {
        return System.getProperty("city.base");
    }

    /** A password or secret of the city under test, by the name of its file. */
    static String secret(String name) {
        try {
            return Files.readString(
                            Path.of(System.getProperty("city.adminPassword")).resolveSibling(name))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who signs in here, as the city's own documents say. */
    public static synchronized Identity identity() {
        if (identity == null) {
            identity = Identity.of(anybody()
                    .get("/events/v1/openapi?format=json")
                    .path("components.securitySchemes.city.flows.clientCredentials.tokenUrl"));
        }
        return identity;
    }

    /** A request of somebody who has not signed in. */
    static RequestSpecification anybody() {
        return given().baseUri(base()).accept("application/json");
    }

    /** A request of the administrator. */
    static RequestSpecification admin() {
        return bearing(token());
    }

    static RequestSpecification bearing(String token) {
        return anybody().contentType("application/json").header("Authorization", "Bearer " + token);
    }

    public static String token() {
        return identity().administrator();
    }
}
