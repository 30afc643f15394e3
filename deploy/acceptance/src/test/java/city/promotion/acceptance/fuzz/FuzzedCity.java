package city.promotion.acceptance.fuzz;

import city.promotion.acceptance.City;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The city under test as the fuzzer knows it: where its services listen, their documents, callers, and records that are there. */
final class FuzzedCity {

    static final List<String> SERVICES = List.of("events", "projects", "stats");

    private static final int EACH_LEVEL = 6;

    private final int gateway;
    private final Path data;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Contract> contracts = new LinkedHashMap<>();
    private final Map<String, List<byte[]>> sheets = new LinkedHashMap<>();
    private final Callers callers;
    private final Known known;

    private FuzzedCity(int gateway, Path secrets) throws IOException {
        this.gateway = gateway;
        data = secrets.getParent();
        callers = new Callers();
        for (var service : SERVICES) {
            // The services listen beside the gateway, on the numbers after its own.
            ports.put(service, gateway + 1 + SERVICES.indexOf(service));
            contracts.put(
                    service,
                    new Contract(service, json(get(service, "/" + service + "/v1/openapi?format=json", "*/*"))));
        }
        known = new Known(contracts.values());
    }

    /** The city that the tests were started for, looked over. */
    static FuzzedCity open() throws IOException {
        var city = new FuzzedCity(
                URI.create(City.base()).getPort(),
                Path.of(System.getProperty("city.adminPassword")).getParent());
        for (var service : SERVICES) {
            city.makeKeys(service);
            city.makeASubscription(service);
            city.lookOver(service);
            city.takeSheets(service);
        }
        return city;
    }

    Requests requests(long seed) {
        return new Requests(seed, contracts, known, callers, sheets, ports, gateway);
    }

    Judge judge() throws IOException {
        return new Judge(contracts, new ProblemTypes(Path.of("..", "..")));
    }

    Known known() {
        return known;
    }

    Caller admin() {
        return callers.named("admin");
    }

    Contract contract(String service) {
        return contracts.get(service);
    }

    int port(String service) {
        return ports.get(service);
    }

    /** Folder of the running city, with its logs. */
    Path data() {
        return data;
    }

    /** What an administrator reads. */
    Answer get(String service, String target, String accept) {
        return send(service, "GET", target, accept, null);
    }

    /** What an administrator sends. */
    Answer send(String service, String method, String target, String accept, String body) {
        var headers = new ArrayList<>(List.of(Map.entry("Accept", accept)));
        if (body != null) {
            headers.add(Map.entry("Content-Type", "application/json"));
        }
        return send(
                service,
                callers.named("admin"),
                method,
                target,
                headers,
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(
            String service,
            Caller caller,
            String method,
            String target,
            List<Map.Entry<String, String>> headers,
            byte[] body) {
        var request = new Request(
                -1, Kind.VALID, "", null, ports.get(service), false, caller, method, target, headers, body, null);
        try (var wire = new Wire(ports.get(service))) {
            return wire.send(request.bytes(), false, false);
        }
    }

    private void makeKeys(String service) throws IOException {
        for (var access : List.of("READ", "WRITE")) {
            var answer = send(
                    service,
                    "POST",
                    "/" + service + "/v1/api-keys",
                    "application/json",
                    "{\"holder\": \"fuzzer\", \"role\": \"" + (access.equals("READ") ? "PARTNER" : "EDITOR")
                            + "\", \"access\": \"" + access + "\", \"expiresAt\": \""
                            + Instant.now().plus(Duration.ofDays(2)) + "\"}");
            if (answer.status() != 201) {
                throw new IllegalStateException("No key of " + service + ": " + answer.text());
            }
            known.leaveAlone(answer.header("location"));
            callers.addKey(service, access, json(answer).findValue("secret").asText());
        }
    }

    /** One that is told of almost nothing, at an address where nobody listens. */
    private void makeASubscription(String service) {
        var answer = send(
                service,
                "POST",
                "/" + service + "/v1/webhooks",
                "application/json",
                "{\"url\": \"http://localhost:1/fuzzer\", \"types\": [\"city.promotion.code.*\"]}");
        if (answer.status() != 201) {
            throw new IllegalStateException("No subscription to " + service + ": " + answer.text());
        }
        known.learnRecord(answer.header("location"));
    }

    /** Reads every list and some records of each kind, those of the records below them too. */
    private void lookOver(String service) throws IOException {
        var contract = contracts.get(service);
        var reads = contract.operations().stream()
                .filter(operation -> !operation.changes()
                        && operation.answers().getOrDefault(200, Map.of()).containsKey("application/json")
                        && operation.parameters().stream()
                                .noneMatch(parameter -> parameter.in().equals("query") && parameter.required()))
                .sorted(Comparator.comparing(
                                (Operation operation) -> operation.path().split("\\{", -1).length)
                        .thenComparing(Operation::path))
                .toList();
        for (var read : reads) {
            for (var path : paths(read)) {
                var pages = read.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals("limit"));
                var answer = get(service, path + (pages ? "?limit=100" : ""), "application/json");
                if (answer.status() == 200 && answer.whole()) {
                    known.learn(path, json(answer));
                }
            }
        }
    }

    /** Where such a read finds something: the path itself, or below some records that are known. */
    private List<String> paths(Operation read) {
        var end = read.path().lastIndexOf('}');
        if (end < 0) {
            return List.of(read.path());
        }
        var records = known.records(Contract.anyName(read.path().substring(0, end + 1)));
        var step = Math.max(1, records.size() / EACH_LEVEL);
        var paths = new ArrayList<String>();
        for (int i = 0; i < records.size() && paths.size() < EACH_LEVEL; i += step) {
            paths.add(records.get(i) + read.path().substring(end + 1));
        }
        return paths;
    }

    private void takeSheets(String service) {
        var taken = new ArrayList<byte[]>();
        for (var list : Sheets.EXPORTED.get(service)) {
            for (var format : List.of("csv", "xlsx")) {
                var answer = get(service, list + "?format=" + format, "*/*");
                if (answer.status() == 200) {
                    taken.add(format.equals("csv") ? beginning(answer.body()) : answer.body());
                }
            }
        }
        sheets.put(service, taken);
    }

    /** A few lines say as much as all of them, and faster. */
    private static byte[] beginning(byte[] sheet) {
        var lines = new String(sheet, StandardCharsets.UTF_8).split("\n", -1);
        return String.join("\n", List.of(lines).subList(0, Math.min(lines.length, 8)))
                .getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode json(Answer answer) throws IOException {
        if (!answer.succeeded()) {
            throw new IOException("Answered " + answer.status() + " " + answer.text());
        }
        return Judge.JSON.readTree(answer.body());
    }
}
