package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Values that fit a schema, preferably ones that the city knows. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Instant DAY = Instant.parse("2024-04-18T06:30:00Z");
    private static final List<String> WORDS = List.of(
            "Sample",
            "无锡",
            "样本",
            "サンプル",
            "Kobe Steel",
            "交流会",
            "a",
            "urn:x-fuzz:1",
            "2024",
            "12.5",
            "USD",
            "JP",
            "开工仪式");

    private final Contract contract;
    private final Known known;

    Values(Contract contract, Known known) {
        this.contract = contract;
        this.known = known;
    }

    /** A body as the document shows one, with records that are there, or one that is made from nothing but its schema. */
    JsonNode body(JsonNode schema, Dice dice) {
        var shown = contract.resolved(schema).path("examples");
        if (shown.isEmpty() || dice.percent(30)) {
            return value("", schema, 0, dice);
        }
        var body = shown.get(dice.below(shown.size())).deepCopy();
        freshen("", body, dice);
        if (dice.oneIn(3)) {
            alter(body, contract.resolved(schema), dice);
        }
        return body;
    }

    /** What a record says already, as it is sent to change it, with one thing or another changed. */
    JsonNode again(Answer record, JsonNode referred, Dice dice) {
        var schema = contract.resolved(referred);
        try {
            var body = pruned(Judge.JSON.readTree(record.body()), schema);
            if (!dice.oneIn(4)) {
                alter(body, schema, dice);
            }
            return body;
        } catch (IOException noJson) {
            return body(referred, dice);
        }
    }

    /** The members that may be sent. */
    private JsonNode pruned(JsonNode value, JsonNode referred) {
        var schema = contract.resolved(referred);
        if (value.isObject() && schema.has("properties")) {
            var kept = JSON.objectNode();
            schema.get("properties").properties().forEach(property -> {
                if (value.hasNonNull(property.getKey())) {
                    kept.set(property.getKey(), pruned(value.get(property.getKey()), property.getValue()));
                }
            });
            return kept;
        }
        if (value.isArray() && schema.has("items")) {
            var kept = JSON.arrayNode();
            value.forEach(item -> kept.add(pruned(item, schema.get("items"))));
            return kept;
        }
        return value;
    }

    JsonNode value(String name, JsonNode referred, int depth, Dice dice) {
        var schema = contract.resolved(referred);
        if (schema.has("anyOf")) {
            return value(
                    name, schema.get("anyOf").get(dice.below(schema.get("anyOf").size())), depth, dice);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(dice.below(schema.get("enum").size()));
        }
        var type = type(schema, dice);
        if (!type.equals("object") && !type.equals("array") && dice.percent(65)) {
            var heard = known.value(name, dice).filter(value -> fits(value, type));
            if (heard.isPresent()) {
                return heard.get();
            }
        }
        if (schema.path("examples").size() > 0 && dice.percent(60)) {
            return schema.get("examples").get(dice.below(schema.get("examples").size()));
        }
        return switch (type) {
            case "object" -> object(Contract.nameOf(referred), schema, depth, dice);
            case "array" -> array(name, schema, depth, dice);
            case "string" -> JSON.textNode(text(schema, dice));
            case "integer" -> integer(schema, dice);
            case "number" -> JSON.numberNode(dice.below(1_000_000) / 100.0);
            case "boolean" -> JSON.booleanNode(dice.oneIn(2));
            default -> JSON.nullNode();
        };
    }

    private static String type(JsonNode schema, Dice dice) {
        var type = schema.path("type");
        if (type.isArray()) {
            var types = new ArrayList<String>();
            type.forEach(one -> types.add(one.asText()));
            return dice.oneIn(8) ? types.get(types.size() - 1) : types.get(0);
        }
        return type.isTextual() ? type.asText() : schema.has("properties") ? "object" : "string";
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private ObjectNode object(String named, JsonNode schema, int depth, Dice dice) {
        var object = JSON.objectNode();
        if (!schema.has("properties")) {
            if (named.equals("LocalizedText")
                    || schema.path("additionalProperties").isObject()) {
                object.put(
                        dice.pick(List.of("en", "zh-Hans", "ja", "zh-Hant")), dice.pick(WORDS) + " " + dice.letters(3));
            }
            return object;
        }
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.get("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || depth < 5 && dice.percent(depth < 2 ? 45 : 25)) {
                object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1, dice));
            }
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth, Dice dice) {
        var array = JSON.arrayNode();
        var most = Math.min(schema.path("maxItems").asInt(3), depth > 4 ? 1 : 3);
        var least = schema.path("minItems").asInt(0);
        for (var count = least + dice.below(Math.max(1, most - least + 1)); count > 0; count--) {
            array.add(value(name, schema.path("items"), depth + 1, dice));
        }
        return array;
    }

    private static JsonNode integer(JsonNode schema, Dice dice) {
        var least = schema.path("minimum").asLong(-1_000);
        var most = schema.path("maximum").asLong(1_000_000);
        return switch (dice.below(6)) {
            case 0 -> JSON.numberNode(least);
            case 1 -> JSON.numberNode(most);
            default -> JSON.numberNode(Math.min(most, Math.max(least, 0) + dice.below(100)));
        };
    }

    private static String text(JsonNode schema, Dice dice) {
        var text = switch (schema.path("format").asText()) {
            case "uuid" -> new UUID(dice.longValue(), dice.longValue()).toString();
            case "date" -> LocalDate.of(2022, 1, 1).plusDays(dice.below(1_800)).toString();
            case "date-time" ->
                DAY.plus(Duration.ofMinutes(dice.below(3_000_000))).toString();
            case "uri" -> "https://partner.example/" + dice.letters(5);
            default -> ofPattern(schema.path("pattern").asText(), dice);
        };
        var most = schema.path("maxLength").asInt(200);
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** The patterns of the three documents; what is new and not here gets a word, which is refused and no more. */
    private static String ofPattern(String pattern, Dice dice) {
        if (pattern.contains("a-fA-F0-9]{8}")) {
            return new UUID(dice.longValue(), dice.longValue()).toString();
        }
        if (pattern.startsWith("^(?:") && pattern.matches("\\^\\(\\?:[a-z|]+\\)\\$")) {
            return dice.pick(List.of(pattern.substring(4, pattern.length() - 2).split("\\|")));
        }
        return switch (pattern) {
            case "^[A-Z]{3}$" -> dice.pick(List.of("CNY", "USD", "JPY", "XXX"));
            case "^[A-Z]{2}$" -> dice.pick(List.of("CN", "JP", "ZZ"));
            case "^https?://\\S+$" -> "https://company.example/" + dice.letters(4);
            case "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$" -> "urn:x-fuzz:" + dice.letters(4);
            case "^[A-T](\\d{2,4})?$", "^[A-T]\\d{0,4}$" -> dice.pick(List.of("C", "C39", "J", "T"));
            case "^(?:(19|20)\\d{2}-(0[1-9]|1[0-2]))$" -> "2024-0" + (1 + dice.below(9));
            case "^\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}$" -> "1." + dice.below(5) + ".0";
            case "^\\d{1,9}(\\.\\d{1,9})?$", "^\\d{1,3}(\\.\\d{1,6})?$" -> dice.below(120) + ".5";
            case "^[A-Z][A-Z0-9_]{0,39}$", "^[A-Z0-9_][A-Za-z0-9_.-]{0,59}$" -> "FUZZ_" + dice.below(50);
            case "^[a-z0-9][a-z0-9._-]{1,63}$", "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$" -> "fuzz-" + dice.letters(3);
            case "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}:.+$" -> "seed:A1." + dice.below(20);
            default -> dice.oneIn(3) ? dice.letters(1 + dice.below(12)) : dice.pick(WORDS);
        };
    }

    /** Ids of the example become ids of the city; what must be unique becomes new. */
    private void freshen(String name, JsonNode node, Dice dice) {
        if (node instanceof ObjectNode object) {
            for (var member : names(object)) {
                var value = object.get(member);
                if (value.isContainerNode()) {
                    freshen(member, value, dice);
                } else if (value.isTextual() && isId(value)) {
                    known.value(member, dice).ifPresent(id -> object.set(member, id));
                } else if (name.equals("externalIds") && member.equals("id")) {
                    object.put(member, dice.letters(8));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isContainerNode()) {
                    freshen(name, array.get(i), dice);
                } else if (isId(array.get(i))) {
                    var place = i;
                    known.value(name, dice).ifPresent(id -> array.set(place, id));
                }
            }
        }
    }

    /** One or two members get another value that fits, or go, or come. */
    private void alter(JsonNode body, JsonNode schema, Dice dice) {
        if (!(body instanceof ObjectNode object) || !schema.has("properties")) {
            return;
        }
        var properties = new ArrayList<String>();
        schema.get("properties").fieldNames().forEachRemaining(properties::add);
        for (var times = 1 + dice.below(2); times > 0; times--) {
            var property = dice.pick(properties);
            if (dice.oneIn(4)) {
                object.remove(property);
            } else {
                object.set(property, value(property, schema.get("properties").get(property), 1, dice));
            }
        }
    }

    static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean isId(JsonNode value) {
        return value.asText().length() == 36 && value.asText().matches("[0-9a-f]{8}-[0-9a-f-]{27}");
    }
}
