package city.promotion.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A table of bad requests that every service must refuse with a catalogued 4xx problem and nothing else. A service gives its
 * own paths and a valid body, and adds rows for its own rules.
 */
public final class BadInputs {

    private static final String JSON = "application/json";
    private static final String UNKNOWN_ID = "0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01";

    private final String collection;
    private final String validBody;
    private final List<Row> rows = new ArrayList<>();

    /**
     * The rows that make sense in every service.
     *
     * @param collection path of a list that editors create in, for example {@code /events/v1/events}
     * @param validBody a body that the list accepts; has a LocalizedText
     * @param text name of that text
     */
    public static BadInputs of(String collection, String validBody, String text) {
        var inputs = new BadInputs(collection, validBody);
        inputs.addBodies(text);
        inputs.addParameters();
        inputs.addHttp();
        inputs.addCommonMembers();
        return inputs;
    }

    private BadInputs(String collection, String validBody) {
        this.collection = collection;
        this.validBody = validBody;
    }

    /** A body that must be refused on create. */
    public BadInputs body(String name, int status, String body) {
        rows.add(Row.post(name, collection, body.getBytes(StandardCharsets.UTF_8), status));
        return this;
    }

    /** A query (raw, without the question mark) of the list that must be refused. */
    public BadInputs query(String name, int status, String query) {
        rows.add(Row.get(name, collection + "?" + query, status));
        return this;
    }

    /** The valid body with one thing spoilt. */
    public BadInputs spoilt(String name, int status, UnaryOperator<String> spoil) {
        var spoilt = spoil.apply(validBody);
        assertFalse(spoilt.equals(validBody), name + " spoils nothing");
        return body(name, status, spoilt);
    }

    /** Any other request. */
    public BadInputs request(String name, int status, String method, String path, String body) {
        rows.add(new Row(
                name,
                method,
                path,
                jsonHeaders(),
                body == null ? null : body.getBytes(StandardCharsets.UTF_8),
                status));
        return this;
    }

    public int size() {
        return rows.size();
    }

    /** Sends every row as an administrator, so that nothing is refused for want of a role. */
    public void assertAllRefused(int port) {
        var token = Tokens.token("bad-inputs", "admin");
        assertAll(rows.stream().map(row -> () -> row.assertRefused(port, token)));
    }

    private void addBodies(String text) {
        body("no body", 422, "");
        body("null", 422, "null");
        body("an array", 400, "[]");
        body("a text", 400, "\"text\"");
        body("a number", 400, "42");
        body("cut short", 400, validBody.substring(0, validBody.length() - 1));
        body("only a bracket", 400, "{");
        body("not JSON", 400, "name=value");
        body("single quotes", 400, "{'a': 1}");
        body("a comma too many", 400, "{\"a\": 1,}");
        body("a comment", 400, "/* hello */ " + validBody);
        body("two documents", 400, validBody + validBody);
        body("NaN", 400, withMember("position", "NaN"));
        body("an unknown field", 400, withMember("colour", "\"red\""));
        body("an unknown field of a known prefix", 400, withMember("titel", "{\"en\": \"x\"}"));
        body("a field twice", 400, withMember("visibility", "\"PUBLIC\", \"visibility\": \"PUBLIC\""));
        body("a text as number", 400, withMember(text, "1"));
        body("a text as list", 400, withMember(text, "[]"));
        body("a text as plain string", 400, withMember(text, "\"plain\""));
        body("a text in no language", 422, withMember(text, "{}"));
        body("a text in an unknown language", 422, withMember(text, "{\"xx\": \"hello\"}"));
        body("a text that is a number", 400, withMember(text, "{\"en\": 1}"));
        body("a text that is null", 400, withMember(text, "{\"en\": null}"));
        body("a blank text", 422, withMember(text, "{\"en\": \"  \"}"));
        body("a text with U+0000", 422, withMember(text, "{\"en\": \"a\\u0000b\"}"));
        body("a text with half a surrogate pair", 422, withMember(text, "{\"en\": \"a\\ud800b\"}"));
        body("a text with a control character", 400, withMember(text, "{\"en\": \"a\u0001b\"}"));
        body("a text far too long", 422, withMember(text, "{\"en\": \"" + "a".repeat(5_000) + "\"}"));
        body("nested too deep", 400, withMember("externalIds", "[".repeat(500) + "]".repeat(500)));
        body("a number of 5000 digits", 400, withMember("position", "9".repeat(5_000)));
        rows.add(Row.post("broken UTF-8", collection, brokenUtf8(text), 400));
    }

    private void addCommonMembers() {
        body("an unknown visibility", 400, withMember("visibility", "\"SECRET\""));
        body("a visibility in lower case", 400, withMember("visibility", "\"public\""));
        body("a visibility by number", 400, withMember("visibility", "0"));
        body("an empty visibility", 400, withMember("visibility", "\"\""));
        body("external ids that are no list", 400, withMember("externalIds", "{}"));
        body("an external id without system", 422, withMember("externalIds", "[{\"id\": \"1\"}]"));
        body("an external id without id", 422, withMember("externalIds", "[{\"system\": \"a\"}]"));
        body(
                "an external system with blanks",
                422,
                withMember("externalIds", "[{\"system\": \"a b\", \"id\": \"1\"}]"));
        body("an external id that is null", 400, withMember("externalIds", "[null]"));
        body(
                "the same external id twice",
                422,
                withMember(
                        "externalIds",
                        "[{\"system\": \"twice\", \"id\": \"1\"}, {\"system\": \"twice\", \"id\": \"1\"}]"));
        body("a source without document", 422, withMember("sources", "[{}]"));
        body("a source that is no URN or URL", 422, withMember("sources", "[{\"document\": \"page 1\"}]"));
        body(
                "a source with an unknown member",
                400,
                withMember("sources", "[{\"document\": \"urn:a:b\", \"page\": 1}]"));
        body(
                "a source of no day",
                400,
                withMember("sources", "[{\"document\": \"urn:a:b\", \"issuedOn\": \"2024-02-30\"}]"));
        body(
                "a source whose day is a number",
                400,
                withMember("sources", "[{\"document\": \"urn:a:b\", \"issuedOn\": 19000}]"));
        body(
                "a source of the year 12024",
                400,
                withMember("sources", "[{\"document\": \"urn:a:b\", \"issuedOn\": \"+12024-04-18\"}]"));
        body("a source that is null", 400, withMember("sources", "[null]"));
    }

    private void addParameters() {
        query("an unknown parameter", 400, "colour=red");
        query("a parameter in the wrong case", 400, "Limit=10");
        query("limit 0", 400, "limit=0");
        query("limit -1", 400, "limit=-1");
        query("limit 201", 400, "limit=201");
        query("limit as word", 400, "limit=ten");
        query("limit beyond int", 400, "limit=99999999999");
        query("empty limit", 400, "limit=");
        query("limit as fraction", 400, "limit=1.5");
        query("a cursor of nobody", 400, "cursor=bm9uc2Vuc2U");
        query("a cursor that is no base64", 400, "cursor=%25%25");
        query("an unknown sort", 400, "sort=colour");
        query("an injected sort", 400, "sort=code;drop%20table%20history");
        query("total as word", 400, "total=maybe");
        query("an external id without system", 400, "externalId=A1.10");
        query("a value with U+0000", 400, "source=a%00b");
        query("a value of broken UTF-8", 400, "source=%ff%fe");
        query("a value far too long", 400, "source=" + "a".repeat(3_000));
        request("an id that is no UUID", 400, "GET", collection + "/42", null);
        request("an id with an injection", 400, "GET", collection + "/1%27%20or%201=1", null);
        request("an id of nothing", 404, "GET", collection + "/" + UNKNOWN_ID, null);
        request("a long path of nothing", 404, "GET", collection + "/" + "a/".repeat(1_500), null);
        request("a path of nothing", 404, "GET", collection + "/" + UNKNOWN_ID + "/nothing/here", null);
        request("a change of nothing", 404, "PUT", collection + "/" + UNKNOWN_ID, validBody);
    }

    private void addHttp() {
        request("a method that is not offered", 405, "DELETE", collection, null);
        request("PATCH, not offered", 405, "PATCH", collection, validBody);
        request("a change with an If-Match of nonsense", 404, "PUT", collection + "/" + UNKNOWN_ID, validBody);
        with("XML", 415, "Content-Type", "application/xml");
        with("plain text", 415, "Content-Type", "text/plain");
        with("a form", 415, "Content-Type", "application/x-www-form-urlencoded");
        with("a content type of nonsense", 400, "Content-Type", "nonsense");
        with("an empty content type", 400, "Content-Type", "");
        request("a method that is not offered behind a slash", 405, "DELETE", collection + "/;a=b", null);
        with("an idempotency key with blanks", 400, "Idempotency-Key", "two words");
        with("an idempotency key far too long", 400, "Idempotency-Key", "k".repeat(300));
        for (var host : List.of("a b/../c", "[::1", "city.example:65536", "city.example:99999999", "")) {
            rows.add(
                    new Row("the host '" + host + "'", "GET", collection, Map.of("X-Forwarded-Host", host), null, 400));
        }
        rows.add(new Row("an image wanted", "GET", collection, Map.of("Accept", "image/png"), null, 406));
        rows.add(new Row("a form of nonsense", "GET", collection, Map.of("Accept", ";;;,,,/"), null, 406));
        rows.add(new Row(
                "a token of nonsense", "GET", collection, Map.of("Authorization", "Bearer nonsense"), null, 401));
        rows.add(new Row("an empty token", "GET", collection, Map.of("Authorization", "Bearer "), null, 401));
    }

    private void with(String name, int status, String header, String value) {
        var headers = new LinkedHashMap<>(jsonHeaders());
        headers.put(header, value);
        rows.add(new Row(name, "POST", collection, headers, validBody.getBytes(StandardCharsets.UTF_8), status));
    }

    /** The valid body with one member more, or with another value where it has the member; the value may be no JSON. */
    private String withMember(String name, String value) {
        try {
            var others = ((ObjectNode) new ObjectMapper().readTree(validBody)).without(name);
            var rest = others.toString().substring(1);
            return "{\"" + name + "\": " + value + (others.isEmpty() ? "" : ", ") + rest;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The valid body must be a JSON object", e);
        }
    }

    private byte[] brokenUtf8(String text) {
        var body = withMember(text, "{\"en\": \"@@\"}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '@') {
                body[i] = (byte) 0xff;
            }
        }
        return body;
    }

    private static Map<String, String> jsonHeaders() {
        return Map.of("Content-Type", JSON, "Accept", JSON);
    }

    private record Row(String name, String method, String path, Map<String, String> headers, byte[] body, int status) {

        static Row post(String name, String path, byte[] body, int status) {
            return new Row(name, "POST", path, jsonHeaders(), body, status);
        }

        static Row get(String name, String path, int status) {
            return new Row(name, "GET", path, Map.of("Accept", JSON), null, status);
        }

        void assertRefused(int port, String token) {
            var all = new LinkedHashMap<>(headers);
            all.putIfAbsent("Authorization", "Bearer " + token);
            var answer = RawHttp.send(port, method, path, all, body);
            var told = name + ": " + method + " " + path + " answered " + answer.status() + " " + answer.body();
            assertEquals(status, answer.status(), told);
            assertTrue(answer.headers().getOrDefault("content-type", "").startsWith("application/problem+json"), told);
            assertTrue(answer.body().contains("\"type\":\"urn:problem-type:city-promotion:"), told);
            assertTrue(answer.body().contains("\"requestId\":\""), told);
            assertFalse(
                    answer.body().matches("(?s).*(Exception|\\bat [a-z]+\\.[a-z]+\\.|org\\.|io\\.quarkus|select ).*"),
                    told);
        }
    }
}
