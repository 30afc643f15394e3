package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds an answer against the document of its service. */
final class Judge {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String PROBLEM = "application/problem+json";
    /** What HTTP itself refuses, before it is known which operation was meant. */
    private static final Set<Integer> OF_HTTP = Set.of(400, 401, 404, 405, 406, 408, 411, 413, 414, 415, 417, 431);
    /** To what is no HTTP/1.1: a version or a coding that nobody has to know. */
    private static final Set<Integer> OF_OTHER_HTTP = Set.of(501, 505);
    /** A request line or headers of this size are refused whatever they say. */
    private static final int LARGE = 4_000;

    private static final int SLOW_MILLIS = 10_000;
    private static final Pattern TRACE = Pattern.compile(
            "\\tat [a-z]|Caused by|\\b(?:java|javax|jakarta)\\.[a-z]+\\.|\\borg\\.(?:hibernate|postgresql|jboss)|io\\.(?:quarkus|vertx|netty)"
                    + "|city\\.promotion\\.[a-z]+\\.[A-Z]|SQLSTATE|[a-z]Exception\\b|PSQL");

    private final Map<String, Contract> contracts;
    private final ProblemTypes types;

    Judge(Map<String, Contract> contracts, ProblemTypes types) {
        this.contracts = contracts;
        this.types = types;
    }

    /** What is wrong with an answer, in words that are the same for the same kind of fault. */
    List<String> faults(Request request, Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() == 0) {
            if (request.raw() == null && !isHuge(request)) {
                faults.add("no answer");
            }
            return faults;
        }
        if (answer.millis() > SLOW_MILLIS) {
            faults.add("took more than " + SLOW_MILLIS / 1000 + " s");
        }
        if (answer.status() >= 400 && TRACE.matcher(answer.text()).find()) {
            faults.add("shows its insides");
        }
        if (answer.header("x-injected").equals("yes")) {
            faults.add("a header came back that was smuggled in");
        }
        judgeStatus(request, answer, faults);
        if (answer.status() >= 400) {
            judgeProblem(request, answer, faults);
        } else if (request.operation() != null && !request.wantsNoBody()) {
            judgeBody(request, answer, faults);
        }
        if (answer.succeeded() && request.raw() == null) {
            judgeSuccess(request, answer, faults);
        }
        return faults;
    }

    private void judgeStatus(Request request, Answer answer, List<String> faults) {
        var status = answer.status();
        var documented = request.operation() == null
                ? Set.<Integer>of()
                : request.operation().answers().keySet();
        if (status >= 500) {
            var mayBe = status == 501 && (documented.contains(501) || request.operation() == null && isOfSdmx(request))
                    || request.raw() != null && OF_OTHER_HTTP.contains(status);
            if (!mayBe) {
                faults.add("status " + status);
            }
            return;
        }
        if (request.operation() != null && !documented.contains(status) && !isTooLarge(request, status)) {
            faults.add("status " + status + " is not documented");
        }
        if (request.raw() != null && status >= 400 && !OF_HTTP.contains(status)) {
            // A trick of the form may leave a request whole; what it answers is for the operation to say.
            return;
        }
        if (status == 405 && answer.header("allow").isEmpty()) {
            faults.add("405 without Allow");
        }
        if (status == 429 && answer.header("retry-after").isEmpty()) {
            faults.add("429 without Retry-After");
        }
        if (status == 401 && answer.header("www-authenticate").isEmpty()) {
            faults.add("401 without WWW-Authenticate");
        }
        if (status == 201 && answer.header("location").isEmpty()) {
            faults.add("201 without Location");
        }
    }

    private void judgeProblem(Request request, Answer answer, List<String> faults) {
        if (request.wantsNoBody()) {
            return;
        }
        if (answer.body().length == 0 && isRefusedUnread(request, answer)) {
            return;
        }
        if (isInAnotherForm(request, answer)) {
            return;
        }
        if (!answer.mediaType().equals(PROBLEM)) {
            faults.add(answer.status() + " as " + shown(answer.mediaType()));
            return;
        }
        var problem = read(answer, faults);
        if (problem == null) {
            return;
        }
        schemaFaults(anyContract(request).faults("#/components/schemas/Problem", problem), faults);
        var type = problem.path("type").asText();
        var status = request.operation() == null
                ? types.status(type)
                : types.status(request.operation().service(), type);
        if (status == 0) {
            faults.add("unknown problem " + type);
        } else if (status != answer.status() || problem.path("status").asInt() != answer.status()) {
            faults.add(type + " with status " + answer.status());
        }
        if (problem.path("requestId").isTextual()
                && !problem.get("requestId").asText().equals(answer.header("x-request-id"))) {
            faults.add("another request id in the body than in the header");
        }
    }

    private static boolean isOfSdmx(Request request) {
        return request.path().matches(".*/sdmx(?![a-z]).*");
    }

    /** Statistical software is told in the words of its standard, where the document says so. */
    private static boolean isInAnotherForm(Request request, Answer answer) {
        var type = answer.mediaType();
        if (request.operation() == null) {
            return isOfSdmx(request)
                    && (type.equals("application/xml") || type.equals("application/vnd.sdmx.data+json"));
        }
        var forms = request.operation().answers().getOrDefault(answer.status(), Map.of());
        return !type.equals(PROBLEM) && forms.containsKey(type);
    }

    /** What a server refuses before it has read it as HTTP has no form but its status. */
    private static boolean isRefusedUnread(Request request, Answer answer) {
        if (request.throughGateway()) {
            return request.raw() != null && answer.status() == 400; // nginx hands forbidden bytes of a header on.
        }
        return (request.raw() != null || isTooLarge(request, answer.status()) || !isAddress(request.target()));
    }

    /** Whatever is asked, a server reads no more than so much of it. */
    private static boolean isTooLarge(Request request, int status) {
        return (status == 414 || status == 431) && request.bytes().length > LARGE || status == 413 && isHuge(request);
    }

    private static boolean isAddress(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private void judgeBody(Request request, Answer answer, List<String> faults) {
        var places = request.operation().answers().get(answer.status());
        if (places == null) {
            return;
        }
        if (places.isEmpty()) {
            if (answer.body().length > 0) {
                faults.add(answer.status() + " with a body that is not documented");
            }
            return;
        }
        var type = answer.mediaType();
        if (type.isEmpty() && answer.body().length == 0) {
            faults.add(answer.status() + " without a body");
            return;
        }
        var place = places.containsKey(type) ? places.get(type) : places.get("*/*");
        if (place == null) {
            faults.add(answer.status() + " as " + shown(type));
        } else if (type.endsWith("json") && !type.contains("ndjson") && answer.whole()) {
            var body = read(answer, faults);
            if (body != null) {
                schemaFaults(contracts.get(request.operation().service()).faults(place, body), faults);
            }
        }
    }

    private void judgeSuccess(Request request, Answer answer, List<String> faults) {
        var operation = request.operation();
        if (operation == null || !operation.changes() || request.throughGateway() && answer.status() == 204) {
            return;
        }
        if (request.caller().isAnybody() && !operation.id().equals("checkConsistency")
                || !request.caller().known()) {
            faults.add("changed something for nobody");
        }
        if (request.body() != null && operation.bodies().containsKey("application/json")) {
            try {
                var sent = JSON.readTree(request.body());
                leaveOutNulls(sent); // A null says as little as nothing.
                contracts.get(operation.service()).refusals(operation, sent).stream()
                        .findFirst()
                        .ifPresent(message -> faults.add("accepted what the schema refuses: " + kind(message)));
            } catch (IOException unreadable) {
                faults.add("accepted what is no JSON");
            }
        }
    }

    private static void leaveOutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Values.names(object).stream()
                    .filter(name -> object.get(name).isNull())
                    .forEach(object::remove);
        }
        node.forEach(Judge::leaveOutNulls);
    }

    private static JsonNode read(Answer answer, List<String> faults) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            faults.add(answer.status() + " is no JSON");
            return null;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void schemaFaults(Set<ValidationMessage> messages, List<String> faults) {
        messages.stream()
                .map(Judge::kind)
                .distinct()
                .limit(3)
                .map(kind -> "not as the schema: " + kind)
                .forEach(faults::add);
    }

    /** A message without what is of this one request: indexes and values. */
    private static String kind(ValidationMessage message) {
        return message.getInstanceLocation().toString().replaceAll("\\[\\d+]|/\\d+", "[]") + " " + message.getType()
                + (message.getProperty() == null ? "" : " " + message.getProperty());
    }

    private static boolean isHuge(Request request) {
        return request.body() != null && request.body().length > 1_000_000;
    }

    /** All services have the same form of a problem. */
    private Contract anyContract(Request request) {
        return request.operation() == null
                ? contracts.values().iterator().next()
                : contracts.get(request.operation().service());
    }

    private static String shown(String mediaType) {
        return mediaType.isEmpty() ? "no media type" : mediaType;
    }
}
