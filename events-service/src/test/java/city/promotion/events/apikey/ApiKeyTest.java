package city.promotion.events.apikey;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.auditor;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.EventFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are the conventions' and the same in every service; here they are tried on events. */
@QuarkusTest
class ApiKeyTest {

    private static final String KEYS = "/events/v1/api-keys";
    private static final String TYPE = "urn:problem-type:city-promotion:";

    @Inject
    DataSource database;

    // --- what a key opens
    // ---------------------------------------------------------------------------------------------

    @Test
    void opensWhatItsRoleMayRead() {
        var key = made("PARTNER", "READ");
        var forPartners = EventFixtures.aDraft("visibility", "\"PARTNER\"");
        var internal = EventFixtures.aDraft("visibility", "\"INTERNAL\"");

        with(key.secret()).get(forPartners).then().statusCode(200);
        with(key.secret()).get(internal).then().statusCode(404);
        with(made("VIEWER", "READ").secret()).get(internal).then().statusCode(200);
    }

    @Test
    void changesWhatItsRoleMayChangeInItsOwnName() {
        var holder = aHolder();
        var key = made(holder, "EDITOR", "WRITE");
        with(key.secret())
                .body(EventFixtures.body())
                .post(EventFixtures.EVENTS)
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("key:" + holder));
    }

    @Test
    void changesNothingWithAKeyThatOnlyReads() {
        var key = made("EDITOR", "READ");
        with(key.secret())
                .body(EventFixtures.body())
                .post(EventFixtures.EVENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo(TYPE + "api-key-reads-only"));
        with(key.secret()).get(EventFixtures.EVENTS).then().statusCode(200);
    }

    @Test
    void changesNothingBeyondItsRole() {
        with(made("PARTNER", "WRITE").secret())
                .body(EventFixtures.body())
                .post(EventFixtures.EVENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo(TYPE + "forbidden"));
    }

    // --- what opens nothing
    // -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "city_sample-sample-sample-sample-sample-sample-s", "city_", "' or 1=1 --"})
    void refusesWhatIsNoKeyOnPublicReadsToo(String sent) {
        with(sent).get(EventFixtures.EVENTS).then().spec(problem(ConventionProblem.UNAUTHENTICATED));
    }

    @Test
    void refusesAKeyBesideAToken() {
        var key = made("PARTNER", "READ");
        partner()
                .header("X-API-Key", key.secret())
                .get(EventFixtures.EVENTS)
                .then()
                .statusCode(401);
    }

    @Test
    void refusesTwoKeys() {
        var key = made("PARTNER", "READ");
        with(key.secret())
                .header("X-API-Key", made("PARTNER", "READ").secret())
                .get(EventFixtures.EVENTS)
                .then()
                .statusCode(401);
    }

    @Test
    void refusesAKeyThatHasExpired() throws SQLException {
        var key = made("PARTNER", "READ");
        run("update api_key set expires_at = now() where id = '" + key.id() + "'");
        with(key.secret()).get(EventFixtures.EVENTS).then().statusCode(401);
    }

    @Test
    void refusesAKeyThatWasEnded() {
        var key = made("PARTNER", "READ");
        admin().header("If-Match", tag(key)).delete(key.path()).then().statusCode(204);

        with(key.secret()).get(EventFixtures.EVENTS).then().statusCode(401);
        admin().get(key.path()).then().statusCode(404).body("type", equalTo(TYPE + "api-key-not-found"));
        auditor().get(key.path() + "/history").then().statusCode(200).body("items.action", hasItem("DELETED"));
    }

    // --- making and rotating
    // ------------------------------------------------------------------------------------------

    @Test
    void showsTheSecretOnceAndKeepsAHash() throws SQLException {
        var key = made("PARTNER", "READ");
        assertTrue(key.secret().matches("city_[A-Za-z0-9_-]{43}"));
        admin().get(key.path())
                .then()
                .statusCode(200)
                .body(not(containsString(key.secret().substring(5))));
        auditor()
                .get(key.path() + "/history")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("CREATED"))
                .body("items[0].fields.field", everyItem(not(containsString("ash"))));
        assertEquals("0", single("select count(*) from api_key where api_key::text like '%" + key.secret() + "%'"));
    }

    @Test
    void showsNoSecretWhenACreateIsRepeated() {
        var repeated = UUID.randomUUID().toString();
        var body = body(aHolder(), "PARTNER", "READ", in(30));
        var first = admin().header("Idempotency-Key", repeated).body(body).post(KEYS);
        var second = admin().header("Idempotency-Key", repeated).body(body).post(KEYS);

        first.then().statusCode(201).body("secret", startsWith("city_"));
        second.then().statusCode(201).body("secret", nullValue());
        assertEquals(first.<String>path("key.id"), second.<String>path("key.id"));
    }

    @Test
    void letsTheOldSecretOpenUntilTheOverlapIsOver() throws SQLException {
        var old = made("PARTNER", "READ");
        String renewed = rotate(old, 48)
                .statusCode(200)
                .body("key.previousEndsAt", notNullValue())
                .body("key.version", equalTo(1))
                .extract()
                .path("secret");
        with(old.secret()).get(EventFixtures.EVENTS).then().statusCode(200);
        with(renewed).get(EventFixtures.EVENTS).then().statusCode(200);
        admin().get(old.path()).then().body("previousUsedAt", notNullValue()).body("lastUsedAt", notNullValue());

        run("update api_key set previous_ends_at = now() where id = '" + old.id() + "'");
        with(old.secret()).get(EventFixtures.EVENTS).then().statusCode(401);
        with(renewed).get(EventFixtures.EVENTS).then().statusCode(200);
    }

    @Test
    void endsTheOldSecretAtOnceWithoutOverlap() {
        var old = made("PARTNER", "READ");
        rotate(old, 0).statusCode(200).body("key.previousEndsAt", nullValue());
        with(old.secret()).get(EventFixtures.EVENTS).then().statusCode(401);
    }

    @Test
    void doesNotReviveAnExpiredSecretByRotating() throws SQLException {
        var old = made("PARTNER", "READ");
        run("update api_key set expires_at = now() where id = '" + old.id() + "'");
        String renewed = rotate(old, 48).statusCode(200).extract().path("secret");
        with(old.secret()).get(EventFixtures.EVENTS).then().statusCode(401);
        with(renewed).get(EventFixtures.EVENTS).then().statusCode(200);
    }

    @Test
    void refusesToRotateWhatAnotherRotated() {
        var key = made("PARTNER", "READ");
        var before = tag(key);
        rotate(key, 1).statusCode(200);
        rotation(before, key, 1).statusCode(412);
        admin().body("{\"expiresAt\": \"" + in(30) + "\"}")
                .post(key.path() + "/rotation")
                .then()
                .statusCode(428);
    }

    @Test
    void showsTheLastUseWithoutAChangeOfTheRecord() {
        var key = made("PARTNER", "READ");
        admin().get(key.path()).then().body("lastUsedAt", nullValue());
        with(key.secret()).get(EventFixtures.EVENTS).then().statusCode(200);
        admin().get(key.path())
                .then()
                .body("lastUsedAt", notNullValue())
                .body("version", equalTo(0))
                .body("updatedBy", equalTo("admin-1"));
        auditor().get(key.path() + "/history").then().body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 367})
    void refusesAKeyWithoutAnEndThatIsNear(int days) {
        admin().body(body(aHolder(), "PARTNER", "READ", in(days)))
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("type", equalTo(TYPE + "api-key-lifetime"))
                .body("violations[0].field", equalTo("expiresAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "VERIFIER", "PUBLISHER", "AUDITOR"})
    void givesNoKeyARoleThatNeedsAPerson(String role) {
        admin().body(body(aHolder(), role, "READ", in(30))).post(KEYS).then().statusCode(400);
    }

    @Test
    void refusesAHolderThatIsNoName() {
        admin().body(body("Chamber of Commerce", "PARTNER", "READ", in(30)))
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("holder"));
    }

    @Test
    void letsOnlyAdministratorsMakeKeys() {
        editor().body(body(aHolder(), "PARTNER", "READ", in(30)))
                .post(KEYS)
                .then()
                .statusCode(403);
        with(made("EDITOR", "WRITE").secret())
                .body(body(aHolder(), "EDITOR", "WRITE", in(30)))
                .post(KEYS)
                .then()
                .statusCode(403);
    }

    @Test
    void listsTheKeysOfAHolder() {
        var holder = aHolder();
        var key = made(holder, "PARTNER", "READ");
        admin().queryParam("holder", holder)
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(key.id()));
    }

    // ------------------------------------------------------------------------------------------------------------------

    private record Made(String path, String secret) {
        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private static Made made(String role, String access) {
        return made(aHolder(), role, access);
    }

    private static Made made(String holder, String role, String access) {
        var answer = admin().body(body(holder, role, access, in(30)))
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract();
        return new Made(answer.header("Location"), answer.path("secret"));
    }

    private static ValidatableResponse rotate(Made key, int hours) {
        return rotation(tag(key), key, hours);
    }

    private static ValidatableResponse rotation(String tag, Made key, int hours) {
        return admin().header("If-Match", tag)
                .body("{\"expiresAt\": \"" + in(60) + "\", \"overlapHours\": " + hours + "}")
                .post(key.path() + "/rotation")
                .then();
    }

    private static String tag(Made key) {
        return admin().get(key.path()).then().statusCode(200).extract().header("ETag");
    }

    private static RequestSpecification with(String key) {
        return anonymous().header("X-API-Key", key);
    }

    private static String aHolder() {
        return "sample-" + UUID.randomUUID();
    }

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static String body(String holder, String role, String access, Instant expiresAt) {
        return """
                {"holder": "%s", "purpose": {"en": "Sample"}, "role": "%s", "access": "%s", "expiresAt": "%s"}""".formatted(holder, role, access, expiresAt);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String single(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
