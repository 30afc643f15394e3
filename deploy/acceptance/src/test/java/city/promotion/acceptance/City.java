package city.promotion.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The running city under test: where its gateway is and how an administrator signs in. */
final class City {

    private static String token;

    private City() {}

    /** Address of the gateway, without a slash at its end. */
    static String base() {
        return System.getProperty("city.base");
    }

    static String adminPassword() {
        try {
            return Files.readString(Path.of(System.getProperty("city.adminPassword")))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request of somebody who has not signed in. */
    static RequestSpecification anybody() {
        return given().baseUri(base()).accept("application/json");
    }

    /** A request of the administrator, signed in at the token endpoint as Swagger UI does it. */
    static RequestSpecification admin() {
        return anybody().contentType("application/json").header("Authorization", "Bearer " + token());
    }

    static synchronized String token() {
        if (token == null) {
            token = given().baseUri(base())
                    .formParam("grant_type", "password")
                    .formParam("username", "admin")
                    .formParam("password", adminPassword())
                    .post("/auth/token")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
        }
        return token;
    }
}
