package city.promotion.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.local.data.DataFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenEndpointTest {

    private static final String ISSUER = "http://localhost:8080/auth";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static DataFolder city;
    private static Users users;
    private static TokenEndpoint endpoint;

    @BeforeAll
    static void start() throws IOException {
        city = new DataFolder(folder);
        users = new Users(city);
        assertTrue(users.makeFirst());
        endpoint = new TokenEndpoint(0, users, new Tokens(SigningKey.readOrMake(city), ISSUER));
        endpoint.start();
    }

    @AfterAll
    static void stop() {
        endpoint.stop();
    }

    @Test
    void signsAPersonIn() throws Exception {
        var answer = post("grant_type=password&username=admin&password="
                + users.administratorPassword().read());

        assertEquals(200, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("Bearer", json(answer).path("token_type").asText());
        assertEquals(List.of("admin"), groups(json(answer).path("access_token").asText()));
    }

    @Test
    void signsAProgramInByFormAndByBasic() throws Exception {
        var secret = users.loaderSecret().read();
        var byForm = post("grant_type=client_credentials&client_id=dataset-loader&client_secret=" + secret);
        var byBasic = post("grant_type=client_credentials", "Authorization", basic("dataset-loader", secret));

        assertEquals(200, byForm.statusCode());
        assertEquals(200, byBasic.statusCode());
        assertTrue(groups(json(byBasic).path("access_token").asText()).contains("publisher"));
    }

    @Test
    void refusesAWrongPasswordAndAWrongNameAlike() throws Exception {
        var wrongPassword = post("grant_type=password&username=admin&password=guess");
        var wrongName = post("grant_type=password&username=nobody&password=guess");

        assertEquals(400, wrongPassword.statusCode());
        assertEquals("invalid_grant", json(wrongPassword).path("error").asText());
        assertEquals(wrongPassword.body(), wrongName.body());
    }

    @Test
    void keepsPeopleAndProgramsApart() throws Exception {
        var program = post("grant_type=password&username=dataset-loader&password="
                + users.loaderSecret().read());
        var person = post(
                "grant_type=client_credentials",
                "Authorization",
                basic("admin", users.administratorPassword().read()));

        assertEquals("invalid_grant", json(program).path("error").asText());
        assertEquals(401, person.statusCode());
        assertEquals("invalid_client", json(person).path("error").asText());
        assertTrue(person.headers().firstValue("WWW-Authenticate").isPresent());
    }

    @Test
    void letsTheProgramOfAPartnerIn() throws Exception {
        var secret = users.add("chamber", User.Kind.PROGRAM, Set.of("partner"));

        var answer = post("grant_type=client_credentials", "Authorization", basic("chamber", secret));

        assertEquals(
                List.of("partner"), groups(json(answer).path("access_token").asText()));
        assertEquals("invalid_grant", error(post("grant_type=password&username=chamber&password=" + secret)));
    }

    @Test
    void refusesWhatIsNoTokenRequest() throws Exception {
        assertEquals("invalid_request", error(post("")));
        assertEquals("invalid_request", error(post("grant_type=password&username=admin")));
        assertEquals("invalid_request", error(post("grant_type=password&grant_type=password")));
        assertEquals("invalid_request", error(post("grant_type=%zz")));
        assertEquals("invalid_request", error(post("grant_type=client_credentials", "Authorization", "Basic ***")));
        assertEquals("invalid_request", error(post("x=" + "y".repeat(9_000))));
        assertEquals("unsupported_grant_type", error(post("grant_type=refresh_token")));
        assertEquals("invalid_request", error(post("grant_type=password", "Content-Type", "application/json")));
        var get = CLIENT.send(
                HttpRequest.newBuilder(address("/auth/token")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(405, get.statusCode());
    }

    @Test
    void aTokenBuysNoToken() throws Exception {
        var token = json(post("grant_type=password&username=admin&password="
                        + users.administratorPassword().read()))
                .path("access_token")
                .asText();

        assertEquals(
                400,
                post("grant_type=client_credentials", "Authorization", "Bearer " + token)
                        .statusCode());
    }

    @Test
    void whoIsRemovedIsOutAtOnce() throws Exception {
        var password = users.add("li.na", User.Kind.PERSON, Set.of("editor", "verifier"));
        assertEquals(
                200,
                post("grant_type=password&username=li.na&password=" + password).statusCode());

        users.remove("li.na");

        assertEquals(
                400,
                post("grant_type=password&username=li.na&password=" + password).statusCode());
    }

    @Test
    void refusesNamesAndRolesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> users.add("Li Na", User.Kind.PERSON, Set.of("editor")));
        assertThrows(IllegalArgumentException.class, () -> users.add("admin", User.Kind.PERSON, Set.of("editor")));
        assertThrows(IllegalArgumentException.class, () -> Role.parse("editor,king"));
        assertEquals(Set.of("editor", "verifier"), Role.parse("editor, verifier"));
    }

    @Test
    void keepsSecretsForTheOwnerOnly() throws IOException {
        for (var name :
                List.of("signing-key.pem", "admin-password", "dataset-loader-secret", "dataset-checker-secret")) {
            var permissions = Files.getPosixFilePermissions(city.secrets().resolve(name));
            assertEquals("rw-------", PosixFilePermissions.toString(permissions), name);
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(city.secrets())));
        assertFalse(Files.readString(city.identity().resolve("users.json"))
                .contains(users.administratorPassword().read()));
    }

    @Test
    void keepsTheKeyOverARestart() {
        assertEquals(
                SigningKey.readOrMake(city).getKeyId(),
                SigningKey.readOrMake(city).getKeyId());
    }

    /** Verified as anyone would: with the published keys, the pinned algorithm, issuer, audience and expiry. */
    private static List<String> groups(String token)
            throws IOException, InterruptedException, JoseException, InvalidJwtException, MalformedClaimException {
        var keys = CLIENT.send(
                        HttpRequest.newBuilder(address("/auth/jwks")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        assertFalse(keys.contains("\"d\""), "the private key stays at home");
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience("city-promotion")
                .setRequireExpirationTime()
                .setRequireSubject()
                .setRequireJwtId()
                .build()
                .processToClaims(token)
                .getStringListClaimValue("groups");
    }

    private static String error(HttpResponse<String> answer) throws IOException {
        assertEquals(400, answer.statusCode(), answer.body());
        return json(answer).path("error").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + endpoint.port() + path);
    }

    private static HttpResponse<String> post(String form, String... header) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/auth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (header.length == 2) {
            request.setHeader(header[0], header[1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
