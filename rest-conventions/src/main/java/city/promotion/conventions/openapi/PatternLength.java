package city.promotion.conventions.openapi;

import java.util.OptionalInt;

/** The longest text that a regular expression can match, where its repetitions are bounded. */
final class PatternLength {

    private static final int UNBOUNDED = -1;

    private final String pattern;
    private int at;

    private PatternLength(String pattern) {
        this.pattern = pattern;
    }

    /** Empty when there is no bound. */
    static OptionalInt of(String pattern) {
        var length = new PatternLength(pattern).alternatives();
        return length == UNBOUNDED ? OptionalInt.empty() : OptionalInt.of(length);
    }

    private int alternatives() {
        var longest = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            var next = sequence();
            longest = longest == UNBOUNDED || next == UNBOUNDED ? UNBOUNDED : Math.max(longest, next);
        }
        return longest;
    }

    private int sequence() {
        var length = 0;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            var one = atom();
            var times = repetitions();
            var product = one == 0 ? 0 : one == UNBOUNDED || times == UNBOUNDED ? UNBOUNDED : one * times;
            length = length == UNBOUNDED || product == UNBOUNDED ? UNBOUNDED : length + product;
        }
        return length;
    }

    private int atom() {
        var symbol = pattern.charAt(at++);
        return switch (symbol) {
            case '^', '$' -> 0;
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> group();
            default -> 1;
        };
    }

    private int escape() {
        var escaped = pattern.charAt(at++);
        if ((escaped == 'p' || escaped == 'P') && at < pattern.length() && pattern.charAt(at) == '{') {
            at = pattern.indexOf('}', at) + 1;
        }
        return "bBAzZ".indexOf(escaped) >= 0 ? 0 : 1;
    }

    private int characterClass() {
        for (var depth = 1; depth > 0; at++) {
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
        return 1;
    }

    private int group() {
        var looksAround = pattern.startsWith("?=", at)
                || pattern.startsWith("?!", at)
                || pattern.startsWith("?<=", at)
                || pattern.startsWith("?<!", at);
        if (pattern.startsWith("?:", at) || looksAround) {
            at = pattern.startsWith("?<", at) ? at + 3 : at + 2;
        } else if (pattern.startsWith("?<", at)) {
            at = pattern.indexOf('>', at) + 1;
        }
        var length = alternatives();
        at++;
        return looksAround ? 0 : length;
    }

    private int repetitions() {
        if (at >= pattern.length()) {
            return 1;
        }
        var times = 1;
        switch (pattern.charAt(at)) {
            case '?' -> at++;
            case '*', '+' -> {
                at++;
                times = UNBOUNDED;
            }
            case '{' -> {
                var end = pattern.indexOf('}', at);
                var bounds = pattern.substring(at + 1, end).split(",", -1);
                var most = bounds[bounds.length - 1];
                times = most.isEmpty() ? UNBOUNDED : Integer.parseInt(most);
                at = end + 1;
            }
            default -> {
                return 1;
            }
        }
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return times;
    }
}
