package city.promotion.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.local.data.DataFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lock-out as a caller of the token endpoint meets it; the counting is tried in {@link GuessesTest}. */
class LockOutTest {

    private static final String ISSUER = "http://localhost:8080/auth";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Users users;
    private TokenEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        var city = new DataFolder(folder);
        users = new Users(city);
        users.makeFirst();
        endpoint = new TokenEndpoint(
                0,
                users,
                new Tokens(SigningKey.readOrMake(city), ISSUER),
                new Guesses(Clock.systemUTC(), Duration.ZERO));
        endpoint.start();
    }

    @AfterEach
    void stop() {
        endpoint.stop();
    }

    @Test
    void letsNobodyInAfterTenWrongGuessesNotEvenWithTheRightPassword() throws Exception {
        guessTenTimes("admin");

        var locked = signIn("admin", users.administratorPassword().read(), "192.0.2.1");
        assertEquals(429, locked.statusCode());
        var wait = Integer.parseInt(locked.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait > 0 && wait <= Guesses.LOCKED.toSeconds() + 1);
        assertTrue(locked.body().contains("slow_down"));
    }

    @Test
    void letsThePersonInFromElsewhere() throws Exception {
        guessTenTimes("admin");
        assertEquals(
                200,
                signIn("admin", users.administratorPassword().read(), "192.0.2.2")
                        .statusCode());
    }

    @Test
    void locksANameThatIsNobodysAlike() throws Exception {
        guessTenTimes("nobody");
        assertEquals(429, signIn("nobody", "guess", "192.0.2.1").statusCode());
    }

    private void guessTenTimes(String name) throws IOException, InterruptedException {
        for (int i = 0; i < Guesses.MOST_OF_ONE_NAME_AT_ONE_ADDRESS; i++) {
            assertEquals(400, signIn(name, "guess", "192.0.2.1").statusCode());
        }
    }

    private HttpResponse<String> signIn(String name, String password, String address)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + endpoint.port() + "/auth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", address)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&username=" + name + "&password=" + password))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
