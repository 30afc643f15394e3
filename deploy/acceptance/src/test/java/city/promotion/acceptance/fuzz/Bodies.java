package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies with something wrong in them: in what they say, in their JSON, or in their bytes. */
final class Bodies {

    private static final String PLACE = "@@here@@";
    private static final String TEXT_PLACE = "\"" + PLACE + "\"";

    private Bodies() {}

    /** The body with other values, as many as said, in place of some of its own. */
    static byte[] spoilt(JsonNode valid, int times, Dice dice) {
        var text = "";
        var body = valid.deepCopy();
        for (int i = 0; i < times; i++) {
            var holders = new ArrayList<JsonNode>();
            holders(body, holders);
            if (holders.isEmpty()) {
                return dice.pick(Hostile.VALUES).getBytes(StandardCharsets.UTF_8);
            }
            text = withOther(body, dice.pick(holders), dice);
            if (i + 1 < times) {
                body = valid.deepCopy();
            }
        }
        return dice.oneIn(8) ? broken(text, dice) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String withOther(JsonNode body, JsonNode holder, Dice dice) {
        var name = place(holder, dice);
        var value = dice.oneIn(2) ? quoted(dice.pick(Hostile.TEXTS)) : dice.pick(Hostile.VALUES);
        return switch (dice.below(8)) {
            case 0 -> {
                if (name != null) {
                    ((ObjectNode) holder).remove(name);
                }
                yield body.toString().replace(TEXT_PLACE, "null");
            }
            case 1 ->
                body.toString().replace(TEXT_PLACE, value + (name == null ? "" : ", " + quoted(name) + ": " + value));
            case 2 -> body.toString().replace(TEXT_PLACE, "null, \"colour\": \"red\"");
            default -> body.toString().replace(TEXT_PLACE, value);
        };
    }

    /** Puts the mark somewhere; the name of the member that it replaced, or null in a list. */
    private static String place(JsonNode holder, Dice dice) {
        if (holder instanceof ObjectNode object && !object.isEmpty()) {
            var name = dice.pick(Values.names(object));
            object.put(name, PLACE);
            return name;
        }
        if (holder instanceof ArrayNode array && !array.isEmpty()) {
            array.set(dice.below(array.size()), array.textNode(PLACE));
        }
        return null;
    }

    private static void holders(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode() && !node.isEmpty()) {
            found.add(node);
        }
        node.forEach(child -> holders(child, found));
    }

    /** Whatever can be wrong with the bytes of a text. */
    static byte[] broken(String text, Dice dice) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (dice.below(12)) {
            case 0 -> new byte[0];
            case 1 -> text.substring(0, dice.below(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 2 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> text.getBytes(StandardCharsets.UTF_16);
            case 4 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 5 -> dice.bytes(1 + dice.below(400));
            case 6 -> ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
            case 7 -> text.replace('"', '\'').getBytes(StandardCharsets.UTF_8);
            case 8 -> ")]}',\n".concat(text).getBytes(StandardCharsets.UTF_8);
            default -> flipped(bytes, dice);
        };
    }

    /** A few bytes are others, are missing or are there twice. */
    static byte[] flipped(byte[] bytes, Dice dice) {
        if (bytes.length == 0) {
            return new byte[] {(byte) 0xff};
        }
        var changed = new ByteArrayOutputStream();
        var odds = Math.max(2, bytes.length / (1 + dice.below(4)));
        for (var one : bytes) {
            switch (dice.below(odds)) {
                case 0 -> changed.write(dice.below(256));
                case 1 -> changed.writeBytes(dice.oneIn(2) ? new byte[0] : new byte[] {one, one});
                default -> changed.write(one);
            }
        }
        return changed.toByteArray();
    }

    /** A sheet in which a cell, a line or the file itself is wrong. */
    static byte[] sheet(byte[] valid, Dice dice) {
        if (valid.length > 2 && valid[0] == 'P' && valid[1] == 'K') {
            return flipped(valid, dice);
        }
        var text = new String(valid, StandardCharsets.UTF_8);
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var line = dice.below(lines.size());
        var other = dice.pick(Hostile.TEXTS);
        switch (dice.below(6)) {
            case 0 -> lines.set(line, lines.get(line).replaceFirst("[^,]*", "\"" + safe(other) + "\""));
            case 1 -> lines.set(line, lines.get(line) + "," + other);
            case 2 -> lines.set(line, "\"" + lines.get(line));
            case 3 -> lines.add(lines.get(line));
            case 4 -> lines.set(0, lines.get(0) + ",colour," + other);
            default -> {
                return broken(text, dice);
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    private static String safe(String text) {
        return java.util.regex.Matcher.quoteReplacement(text.replace("\"", "\"\""));
    }
}
