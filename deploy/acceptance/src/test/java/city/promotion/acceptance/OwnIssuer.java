package city.promotion.acceptance;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The city's own issuer. It knows the administrator; other callers are written with its key, which lies beside his password. */
final class OwnIssuer implements Identity {

    private final String tokenUrl;
    private String administrator;

    OwnIssuer(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    @Override
    public synchronized String administrator() {
        if (administrator == null) {
            administrator = given().baseUri(City.base())
                    .formParam("grant_type", "password")
                    .formParam("username", "admin")
                    .formParam("password", City.secret("admin-password"))
                    .post(tokenUrl)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
        }
        return administrator;
    }

    @Override
    public String having(String role) {
        return Jwt.of(administrator())
                .with("sub", "test-" + role)
                .with("groups", List.of(role))
                .signedBy(key());
    }

    @Override
    public String ofDistrict(String role, String district) {
        return Jwt.of(administrator())
                .with("sub", "test-district")
                .with("groups", List.of(role))
                .with("districts", List.of(district))
                .signedBy(key());
    }

    @Override
    public Key key() {
        try {
            var file = Path.of(System.getProperty("city.adminPassword")).resolveSibling("signing-key.pem");
            var text = Files.readString(file).replaceAll("-----[^-]+-----", "");
            var secret = KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
            return new Key(Jwt.of(administrator()).header("kid"), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
