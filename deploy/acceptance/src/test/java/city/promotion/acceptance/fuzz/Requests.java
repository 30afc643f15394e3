package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes request number n of a seed. */
final class Requests {

    /** What governs everything else, or is the whole of a service: tried, but seldom, or the rest would have nothing to reach. */
    private static final Set<String> SELDOM = Set.of(
            "putCode",
            "changeFindingRule",
            "addRuleSet",
            "putKindOnTrack",
            "createWebhook",
            "enableWebhook",
            "readSnapshot",
            "rebuildFollowedFeed",
            "recomputeFindings",
            "createDataset",
            "changeDataset",
            "putGroup",
            "erasePerson");

    private static final int SELDOM_TIMES = 12;
    private static final Map<String, String> FIRST_BYTES = Map.of(
            "application/pdf", "%PDF-1.4\n%fuzz\n%%EOF\n",
            "image/png", "\u0089PNG\r\n\u001a\n0000IHDR",
            "image/jpeg", "\u00ff\u00d8\u00ff\u00e0 JFIF");

    private final long seed;
    private final Map<String, Contract> contracts;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Values> values = new LinkedHashMap<>();
    private final Map<String, List<byte[]>> sheets;
    private final Known known;
    private final Callers callers;
    private final Map<String, Integer> ports;
    private final int gateway;

    /** @param sheets of each service, as it exported them */
    Requests(
            long seed,
            Map<String, Contract> contracts,
            Known known,
            Callers callers,
            Map<String, List<byte[]>> sheets,
            Map<String, Integer> ports,
            int gateway) {
        this.seed = seed;
        this.contracts = contracts;
        this.known = known;
        this.callers = callers;
        this.sheets = sheets;
        this.ports = ports;
        this.gateway = gateway;
        contracts.forEach((service, contract) -> {
            operations.addAll(contract.operations());
            values.put(service, new Values(contract, known));
        });
    }

    /** @param reads the record that an address is about, as an administrator reads it */
    Request number(long number, Function<String, Answer> reads) {
        var dice = Dice.of(seed, number);
        var operation = operation(number, dice);
        var throughGateway = dice.oneIn(20);
        var port = throughGateway ? gateway : ports.get(operation.service());
        var roll = dice.below(100);
        var kind = roll < 27
                ? Kind.VALID
                : roll < 60 ? Kind.MUTATED : roll < 85 ? Kind.HOSTILE : roll < 92 ? Kind.STRANGER : Kind.RAW;
        var draft = new Draft(operation, dice);
        draft.fill(reads);
        switch (kind) {
            case VALID -> {}
            case MUTATED -> draft.spoil(1 + dice.below(2));
            case HOSTILE -> draft.attack();
            case STRANGER -> draft.caller = callers.stranger(dice);
            case RAW -> {
                return raw(number, operation, port, throughGateway, draft, dice);
            }
        }
        if (known.isLeftAlone(draft.path)) {
            draft.method = "GET";
        }
        return new Request(
                number,
                kind,
                "",
                contracts.get(operation.service()).operation(draft.method, draft.path),
                port,
                throughGateway,
                draft.caller,
                draft.method,
                draft.path + draft.queryText(),
                draft.headers,
                draft.body,
                null);
    }

    private Request raw(long number, Operation operation, int port, boolean throughGateway, Draft draft, Dice dice) {
        var trick = dice.pick(RawTricks.ALL);
        var bytes = trick.bytes(operation.method(), draft.path + draft.queryText(), port, draft.body, dice);
        return new Request(
                number,
                Kind.RAW,
                trick.name(),
                null,
                port,
                throughGateway,
                Caller.ANYBODY,
                operation.method(),
                draft.path,
                List.of(),
                null,
                bytes);
    }

    /** Each operation in turn, so that none is left out, and seldom where it is to be seldom. */
    private Operation operation(long number, Dice dice) {
        var operation = operations.get((int) (number % operations.size()));
        return SELDOM.contains(operation.id()) && !dice.oneIn(SELDOM_TIMES) ? dice.pick(operations) : operation;
    }

    /** A request while it is made. */
    private final class Draft {

        private final Operation operation;
        private final Dice dice;
        private final Values made;
        private final List<Map.Entry<String, String>> headers = new ArrayList<>();
        private final List<Map.Entry<String, String>> query = new ArrayList<>();
        private String method;
        private String path;
        private JsonNode json;
        private byte[] body;
        private Caller caller;
        private Answer record = Answer.none(0);

        Draft(Operation operation, Dice dice) {
            this.operation = operation;
            this.dice = dice;
            made = values.get(operation.service());
            method = operation.method();
        }

        void fill(Function<String, Answer> reads) {
            caller = callers.any(operation.service(), dice);
            path = address();
            fillQuery();
            fillHeaders(reads);
            fillBody();
        }

        /** Path of a record that is there, where one is known. */
        private String address() {
            var parts = operation.path().split("/", -1);
            for (var end = parts.length; end > 0; end--) {
                if (!parts[end - 1].startsWith("{")) {
                    continue;
                }
                var template = Contract.anyName(String.join("/", Arrays.copyOf(parts, end)));
                var found = known.record(template, dice);
                if (found.isPresent() && dice.percent(92)) {
                    return found.get() + rest(parts, end);
                }
            }
            return rest(parts, 0).substring(1);
        }

        private String rest(String[] parts, int from) {
            var rest = new StringBuilder();
            for (int i = from; i < parts.length; i++) {
                rest.append('/');
                rest.append(parts[i].startsWith("{") ? encoded(ofPath(parts[i])) : parts[i]);
            }
            return rest.toString();
        }

        private String ofPath(String part) {
            var name = part.substring(1, part.length() - 1);
            return operation.parameters().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst()
                    .map(parameter -> parameter.example().isMissingNode() || dice.oneIn(6)
                            ? made.value(name, parameter.schema(), 0, dice).asText()
                            : parameter.example().asText())
                    .orElse(name);
        }

        private void fillQuery() {
            var offered = operation.parameters().stream()
                    .filter(parameter -> parameter.in().equals("query"))
                    .toList();
            // Each more narrows what is found, until nothing is.
            var chosen = new HashSet<Parameter>();
            for (int i = dice.below(4); i > 0 && !offered.isEmpty(); i--) {
                chosen.add(dice.pick(offered));
            }
            for (var parameter : offered) {
                if (parameter.required() || chosen.contains(parameter)) {
                    var value = made.value(parameter.name(), parameter.schema(), 0, dice);
                    if (parameter.name().equals("wait")) {
                        continue; // It would wait.
                    }
                    if (value.isArray()) {
                        value.forEach(one -> query.add(Map.entry(parameter.name(), one.asText())));
                    } else {
                        query.add(Map.entry(parameter.name(), value.asText()));
                    }
                }
            }
        }

        private void fillHeaders(Function<String, Answer> reads) {
            if (operation.needsVersion() && dice.percent(92)) {
                record = reads.apply(path);
                var tag = record.header("etag");
                if (!tag.isEmpty()) {
                    headers.add(Map.entry("If-Match", tag));
                }
            }
            if (operation.answers().containsKey(201) && dice.oneIn(4)) {
                headers.add(Map.entry("Idempotency-Key", "fuzz-" + dice.letters(2)));
            }
            var types = operation.answers().getOrDefault(operation.answers().containsKey(200) ? 200 : 201, Map.of());
            if (!types.isEmpty() && !dice.oneIn(4)) {
                headers.add(Map.entry("Accept", dice.oneIn(8) ? dice.pick(List.copyOf(types.keySet())) : first(types)));
            }
            if (dice.oneIn(10)) {
                headers.add(Map.entry("Accept-Language", dice.pick(List.of("zh", "ja", "en"))));
            }
        }

        private static String first(Map<String, String> types) {
            return types.containsKey("application/json")
                    ? "application/json"
                    : types.keySet().iterator().next();
        }

        private void fillBody() {
            if (operation.bodies().isEmpty()) {
                return;
            }
            if (operation.takesFiles()) {
                fillFile();
                return;
            }
            var schema = operation.bodies().get("application/json");
            json = method.equals("PUT") && record.status() == 200 && dice.oneIn(2)
                    ? made.again(record, schema, dice)
                    : made.body(schema, dice);
            body = json.toString().getBytes(StandardCharsets.UTF_8);
            headers.add(Map.entry("Content-Type", "application/json"));
        }

        private void fillFile() {
            var type = dice.pick(List.copyOf(operation.bodies().keySet()));
            headers.add(Map.entry("Content-Type", type));
            var shown = FIRST_BYTES.get(type);
            body = shown == null
                    ? dice.pick(sheets.get(operation.service()))
                    : shown.getBytes(StandardCharsets.ISO_8859_1);
            if (operation.id().equals("checkImport")) {
                query.removeIf(parameter -> parameter.getKey().equals("list"));
                query.add(Map.entry("list", dice.pick(Sheets.LISTS.get(operation.service()))));
            }
        }

        /** As many things wrong as said. */
        void spoil(int times) {
            for (int i = 0; i < times; i++) {
                if (body != null && dice.percent(60)) {
                    spoilBody();
                } else {
                    switch (dice.below(6)) {
                        case 0, 1, 2 -> spoilQuery();
                        case 3 -> spoilPath();
                        default -> spoilHeaders();
                    }
                }
            }
        }

        private void spoilBody() {
            body = json == null ? Bodies.sheet(body, dice) : Bodies.spoilt(json, 1 + dice.below(2), dice);
        }

        private void spoilQuery() {
            var named = operation.parameters().stream()
                    .filter(parameter -> parameter.in().equals("query"))
                    .map(Parameter::name)
                    .toList();
            var name = named.isEmpty() || dice.oneIn(8)
                    ? dice.pick(List.of("colour", "", "__proto__", "id[]"))
                    : dice.pick(named);
            var value = dice.pick(Hostile.TEXTS);
            if (name.equals("wait") && value.matches("\\d{1,9}|-0")) {
                value = "-1";
            }
            if (dice.oneIn(2)) {
                var replaced = name;
                query.removeIf(parameter -> parameter.getKey().equals(replaced));
            }
            query.add(Map.entry(name, value));
            if (dice.oneIn(30)) {
                for (int i = 0; i < 110; i++) {
                    query.add(Map.entry(name, "a"));
                }
            }
        }

        private void spoilPath() {
            var parts = path.split("/", -1);
            var place = 1 + dice.below(parts.length - 1);
            switch (dice.below(6)) {
                case 0 -> parts[place] = parts[place] + dice.pick(Hostile.PATH_PARTS);
                case 1 -> parts[place] = dice.pick(Hostile.PATH_PARTS) + "/" + parts[place];
                case 2 -> parts[place] = "/" + parts[place];
                case 3 ->
                    parts[parts.length - 1] =
                            parts[parts.length - 1] + dice.pick(List.of("/", ".json", "//", "/.", ".", "%20"));
                default -> parts[place] = dice.pick(Hostile.PATH_PARTS);
            }
            path = String.join("/", parts);
        }

        private void spoilHeaders() {
            var header = dice.pick(Hostile.HEADERS);
            if (!dice.oneIn(6)) {
                headers.removeIf(other -> other.getKey().equalsIgnoreCase(header.get(0)));
            }
            headers.add(Map.entry(header.get(0), header.get(1)));
        }

        /** Several kinds of harm at once, and those that are no single wrong thing. */
        void attack() {
            switch (dice.below(9)) {
                case 0 -> method = dice.pick(Hostile.METHODS);
                case 1 -> {
                    for (int i = 20 + dice.below(200); i > 0; i--) {
                        headers.add(Map.entry("X-Flood-" + i, dice.letters(dice.below(60))));
                    }
                }
                case 2 -> {
                    for (int i = dice.below(8); i >= 0; i--) {
                        spoilHeaders();
                    }
                }
                case 3, 4 -> {
                    spoilPath();
                    spoilPath();
                }
                case 5 -> {
                    for (int i = dice.below(6); i >= 0; i--) {
                        spoilQuery();
                    }
                }
                case 6 -> bringABody();
                default -> spoil(3 + dice.below(4));
            }
        }

        private void bringABody() {
            headers.removeIf(header -> header.getKey().equals("Content-Type"));
            headers.add(Map.entry(
                    "Content-Type",
                    dice.pick(List.of(
                            "application/json",
                            "text/csv",
                            "multipart/form-data; boundary=end",
                            "application/x-www-form-urlencoded"))));
            var huge = dice.oneIn(80);
            body = huge
                    ? " ".repeat(12 * 1024 * 1024 + 1 + dice.below(4_096)).getBytes(StandardCharsets.US_ASCII)
                    : dice.pick(List.of(
                                    dice.pick(Hostile.VALUES),
                                    "--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a\"\r\n\r\n"
                                            + "x\r\n--end--\r\n",
                                    "--end\r\n".repeat(50),
                                    "a=" + "b&a=".repeat(300),
                                    "{\"a\":".repeat(5_000)))
                            .getBytes(StandardCharsets.UTF_8);
        }

        private String queryText() {
            if (query.isEmpty()) {
                return "";
            }
            var text = new StringBuilder();
            for (var parameter : query) {
                text.append(text.isEmpty() ? '?' : '&')
                        .append(encoded(parameter.getKey()))
                        .append('=')
                        .append(encoded(parameter.getValue()));
            }
            return text.toString();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%2C", ",")
                    .replace("%3A", ":");
        }
    }
}
