package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the city was heard to hold, so that requests reach records that are there: addresses of records, and values by the names of their fields. */
final class Known {

    private static final int MOST_RECORDS = 400;
    private static final int MOST_VALUES = 80;
    private static final int LONGEST_VALUE = 200;

    private final Collection<Contract> contracts;
    private final Map<String, List<String>> records = new HashMap<>();
    private final Map<String, List<JsonNode>> values = new HashMap<>();
    private final Set<String> untouchable = new HashSet<>();

    Known(Collection<Contract> contracts) {
        this.contracts = contracts;
    }

    /** What the fuzzer itself lives on, such as its own keys. */
    synchronized void leaveAlone(String address) {
        untouchable.add(address);
    }

    synchronized boolean isLeftAlone(String address) {
        return untouchable.stream().anyMatch(address::startsWith);
    }

    /** An answer in JSON that was read at a path. */
    synchronized void learn(String path, JsonNode answer) {
        var items = answer.has("items") ? answer.get("items") : answer;
        if (items.isArray()) {
            for (var item : items) {
                learnRecord(path, item);
            }
        }
        learnValues(null, answer);
    }

    synchronized void learnRecord(String address) {
        for (var contract : contracts) {
            var template = contract.templateOf(address);
            if (template != null && template.endsWith("{}") && !isLeftAlone(address)) {
                add(records.computeIfAbsent(template, name -> new ArrayList<>()), address, MOST_RECORDS);
            }
        }
    }

    synchronized void forget(String address) {
        records.values().forEach(some -> some.remove(address));
    }

    /** Address of a record of that kind, {@code /events/v1/events/{}}. */
    synchronized Optional<String> record(String template, Dice dice) {
        var some = records.getOrDefault(template, List.of());
        return some.isEmpty() ? Optional.empty() : Optional.of(dice.pick(some));
    }

    synchronized Optional<JsonNode> value(String name, Dice dice) {
        var some = values.getOrDefault(name, List.of());
        if (some.isEmpty() && name.endsWith("s")) {
            some = values.getOrDefault(name.substring(0, name.length() - 1), List.of());
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(dice.pick(some));
    }

    synchronized List<String> templates() {
        return records.keySet().stream().sorted().toList();
    }

    synchronized List<String> records(String template) {
        return List.copyOf(records.getOrDefault(template, List.of()));
    }

    private void learnRecord(String path, JsonNode item) {
        var id = item.isTextual() ? item : item.has("id") ? item.get("id") : item.path("code");
        if (id.isTextual() && id.asText().matches("[A-Za-z0-9._-]{1,100}")) {
            learnRecord(path + "/" + id.asText());
            if (item.isObject()) {
                addValue(singular(path.substring(path.lastIndexOf('/') + 1)) + "Id", id);
            }
        }
    }

    private void learnValues(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(member -> learnValues(member.getKey(), member.getValue()));
        } else if (value.isArray()) {
            value.forEach(item -> learnValues(name, item));
        } else if (name != null && !value.isNull()) {
            addValue(name, value);
        }
    }

    private void addValue(String name, JsonNode value) {
        if (value.asText().length() <= LONGEST_VALUE) {
            add(values.computeIfAbsent(name, same -> new ArrayList<>()), value, MOST_VALUES);
        }
    }

    private static <T> void add(List<T> some, T one, int most) {
        if (some.contains(one)) {
            return;
        }
        if (some.size() >= most) {
            // The first ones stay, since the data set hangs together; of the rest the latest.
            some.remove(most / 2);
        }
        some.add(one);
    }

    private static String singular(String collection) {
        return switch (collection) {
            case "people" -> "person";
            case "money-entries", "plan-entries", "log" -> "entry";
            case "due-date-changes", "status-changes" -> "change";
            default -> collection.endsWith("s") ? collection.substring(0, collection.length() - 1) : collection;
        };
    }
}
