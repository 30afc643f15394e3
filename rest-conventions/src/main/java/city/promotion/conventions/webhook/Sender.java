package city.promotion.conventions.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Posts one signed event to one receiver and says what came of it. Follows nothing, waits not long, reads little. */
@ApplicationScoped
class Sender {

    private static final String TYPE = "application/cloudevents+json";
    private static final int MOST_READ = 4_096;
    /** More than one instance ever has at once; the limit is the dispatcher's. */
    private static final int MOST_CONNECTIONS = 1_000;

    private record Answer(int status, String text) {}

    private final Receivers receivers;
    private final Signatures signatures;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient http;

    Sender(Receivers receivers, Signatures signatures, Clock clock, WebhookConfig config, Vertx vertx) {
        this.receivers = receivers;
        this.signatures = signatures;
        this.clock = clock;
        this.patience = config.patience();
        // Each delivery has a connection of its own, to an address that was judged for it.
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout((int) patience.toMillis()));
    }

    /** Delivers an event; {@code id} is the same each time it is tried. */
    Attempt send(String url, List<Signatures.Secret> secrets, UUID id, String event) throws InterruptedException {
        var at = clock.instant();
        var started = System.nanoTime();
        var signature = signatures.sign(secrets, id.toString(), at.getEpochSecond(), event);
        if (signature.isEmpty()) {
            return attempt(at, started, AttemptResult.NO_KEY, null, null);
        }
        var target = URI.create(url);
        try {
            var request = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setServer(server(target, receivers.address(target)))
                    .setHost(target.getHost())
                    .setPort(port(target))
                    .setSsl(isTls(target))
                    .setURI(pathAndQuery(target))
                    .setFollowRedirects(false)
                    .putHeader("content-type", TYPE)
                    .putHeader("user-agent", "city-promotion-webhooks/1")
                    .putHeader("webhook-id", id.toString())
                    .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                    .putHeader("webhook-signature", signature);
            var answer = post(request, event);
            return attempt(at, started, judge(answer.status()), answer.status(), answer.text());
        } catch (Receivers.NotPublicException refused) {
            return attempt(at, started, AttemptResult.ADDRESS_REFUSED, null, refused.getMessage());
        } catch (UnknownHostException nobody) {
            return attempt(at, started, AttemptResult.UNREACHABLE, null, "No address of " + target.getHost());
        } catch (TimeoutException late) {
            return attempt(
                    at, started, AttemptResult.TIMED_OUT, null, "No answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException failure) {
            return attempt(
                    at,
                    started,
                    AttemptResult.UNREACHABLE,
                    null,
                    String.valueOf(failure.getCause().getMessage()));
        }
    }

    @PreDestroy
    void close() {
        http.close();
    }

    private Answer post(RequestOptions options, String body)
            throws InterruptedException, ExecutionException, TimeoutException {
        var answer = new CompletableFuture<Answer>();
        var begun = new AtomicReference<Answer>();
        http.request(options).onFailure(answer::completeExceptionally).onSuccess(request -> {
            // Whatever ends the wait ends the connection too.
            answer.whenComplete((done, failed) -> request.reset());
            if (!answer.isDone()) {
                read(request, begun, answer);
                request.end(Buffer.buffer(body)).onFailure(answer::completeExceptionally);
            }
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // The status is the answer, however long its body takes.
            if (begun.get() == null) {
                throw late;
            }
            return begun.get();
        } finally {
            answer.cancel(false);
        }
    }

    private static void read(
            HttpClientRequest request, AtomicReference<Answer> begun, CompletableFuture<Answer> answer) {
        request.response().onFailure(answer::completeExceptionally).onSuccess(response -> {
            var text = Buffer.buffer();
            begun.set(answer(response, text));
            response.handler(part -> {
                text.appendBuffer(part, 0, Math.min(part.length(), MOST_READ - text.length()));
                if (text.length() == MOST_READ) {
                    answer.complete(answer(response, text));
                }
            });
            response.exceptionHandler(broken -> answer.complete(answer(response, text)));
            response.endHandler(end -> answer.complete(answer(response, text)));
        });
    }

    private static Answer answer(HttpClientResponse response, Buffer text) {
        return new Answer(response.statusCode(), text.toString());
    }

    private static AttemptResult judge(int status) {
        return switch (status / 100) {
            case 2 -> AttemptResult.DELIVERED;
            case 3 -> AttemptResult.REDIRECTED;
            default -> AttemptResult.REFUSED;
        };
    }

    private static Attempt attempt(Instant at, long started, AttemptResult result, Integer status, String detail) {
        var took = Duration.ofNanos(System.nanoTime() - started).toMillis();
        return new Attempt(at, result, status, took, detail);
    }

    private static boolean isTls(URI target) {
        return target.getScheme().equalsIgnoreCase("https");
    }

    private static int port(URI target) {
        if (target.getPort() > 0) {
            return target.getPort();
        }
        return isTls(target) ? 443 : 80;
    }

    /** The address as a literal: nothing looks the name up a second time. */
    private static SocketAddress server(URI target, InetAddress address) {
        return SocketAddress.inetSocketAddress(port(target), address.getHostAddress());
    }

    private static String pathAndQuery(URI target) {
        var path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }
}
