package city.promotion.local.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** {@code POST /auth/token} (RFC 6749) and {@code GET /auth/jwks} on this machine only; the gateway brings callers here. */
public final class TokenEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BODY_LIMIT = 8 * 1024;
    private static final Duration GUESS_DELAY = Duration.ofSeconds(1);
    private static final int LONGEST_NAME = 200;

    private final HttpServer server;
    private final Users users;
    private final Tokens tokens;
    private final Guesses guesses;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(daemon());

    public TokenEndpoint(int port, Users users, Tokens tokens) throws IOException {
        this(port, users, tokens, new Guesses(Clock.systemUTC(), GUESS_DELAY));
    }

    TokenEndpoint(int port, Users users, Tokens tokens, Guesses guesses) throws IOException {
        this.guesses = guesses;
        this.users = users;
        this.tokens = tokens;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.setExecutor(Executors.newFixedThreadPool(4, daemon()));
        server.createContext("/", exchange -> answer(exchange, 404, Map.of("error", "not_found")));
        server.createContext("/auth/token", this::token);
        server.createContext("/auth/jwks", this::keys);
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop(0);
        later.shutdownNow();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void keys(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            refuseMethod(exchange, "GET, HEAD");
            return;
        }
        exchange.getResponseHeaders().set("Cache-Control", "public, max-age=300");
        send(exchange, 200, tokens.keySet().getBytes(StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            refuseMethod(exchange, "POST");
            return;
        }
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            refuse(exchange, "invalid_request", "Send a form: Content-Type application/x-www-form-urlencoded.");
        } else if (body.length > BODY_LIMIT) {
            refuse(exchange, "invalid_request", "The form is too long.");
        } else {
            grant(exchange, new String(body, StandardCharsets.UTF_8));
        }
    }

    private void grant(HttpExchange exchange, String body) throws IOException {
        try {
            var request = TokenRequest.of(body, exchange.getRequestHeaders().getFirst("Authorization"));
            switch (request.value("grant_type")) {
                case "password" -> grantPerson(exchange, request.person());
                case "client_credentials" -> grantProgram(exchange, request);
                case "" -> refuse(exchange, "invalid_request", "grant_type is missing.");
                default -> refuse(exchange, "unsupported_grant_type", "Use password or client_credentials.");
            }
        } catch (IllegalArgumentException unreadable) {
            refuse(exchange, "invalid_request", "The form or the Authorization header cannot be read.");
        }
    }

    private void grantPerson(HttpExchange exchange, TokenRequest.Credentials person) throws IOException {
        if (person.name().isEmpty() || person.secret().isEmpty()) {
            refuse(exchange, "invalid_request", "username and password are needed.");
            return;
        }
        signIn(exchange, User.Kind.PERSON, person, 400, "invalid_grant", "Name or password is wrong.");
    }

    private void grantProgram(HttpExchange exchange, TokenRequest request) throws IOException {
        var program = request.program();
        if (program.name().isEmpty() || program.secret().isEmpty()) {
            refuse(exchange, "invalid_request", "client_id and client_secret are needed.");
            return;
        }
        if (request.basic().isPresent()) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"city\"");
        }
        signIn(exchange, User.Kind.PROGRAM, program, 401, "invalid_client", "Client id or secret is wrong.");
    }

    /** Whether the name exists makes no difference to any of the answers. */
    private void signIn(
            HttpExchange exchange,
            User.Kind kind,
            TokenRequest.Credentials given,
            int status,
            String error,
            String description)
            throws IOException {
        if (given.name().length() > LONGEST_NAME) {
            refuse(exchange, "invalid_request", "The name is too long.");
            return;
        }
        var attempt = new Guesses.Attempt(kind, given.name(), address(exchange));
        var locked = guesses.locked(attempt);
        if (locked.isPresent()) {
            refuseLocked(exchange, locked.get());
            return;
        }
        var user = users.signIn(given.name(), given.secret(), kind);
        if (user.isPresent()) {
            guesses.right(attempt);
            exchange.getResponseHeaders().remove("WWW-Authenticate");
            issue(exchange, user.get());
        } else {
            refuseLater(exchange, guesses.wrong(attempt), status, error, description);
        }
    }

    /** The gateway says who calls, and nobody but programs of this machine comes without it. */
    private static String address(HttpExchange exchange) {
        var told = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
        return told == null || told.length() > LONGEST_NAME
                ? exchange.getRemoteAddress().getAddress().getHostAddress()
                : told;
    }

    private static void refuseLocked(HttpExchange exchange, Duration left) throws IOException {
        exchange.getResponseHeaders().remove("WWW-Authenticate");
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(left.toSeconds() + 1));
        answer(
                exchange,
                429,
                Map.of("error", "slow_down", "error_description", "Too many wrong guesses; wait as Retry-After says."));
    }

    private void issue(HttpExchange exchange, User user) throws IOException {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", tokens.issue(user));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Tokens.LIFE.toSeconds());
        answer(exchange, 200, answer);
    }

    /** A wrong guess waits, without holding a thread, so that guessing is slow and others are not. */
    private void refuseLater(HttpExchange exchange, Duration delay, int status, String error, String description) {
        later.schedule(
                () -> {
                    try {
                        answer(exchange, status, Map.of("error", error, "error_description", description));
                    } catch (IOException gone) {
                        exchange.close();
                    }
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void refuse(HttpExchange exchange, String error, String description) throws IOException {
        answer(exchange, 400, Map.of("error", error, "error_description", description));
    }

    private static void refuseMethod(HttpExchange exchange, String allowed) throws IOException {
        exchange.getResponseHeaders().set("Allow", allowed);
        answer(exchange, 405, Map.of("error", "invalid_request", "error_description", "Use " + allowed + "."));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Pragma", "no-cache");
        send(exchange, status, JSON.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static java.util.concurrent.ThreadFactory daemon() {
        return work -> {
            var thread = new Thread(work, "identity");
            thread.setDaemon(true);
            return thread;
        };
    }
}
