package city.promotion.conventions.conditional;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A strong entity tag (RFC 9110) over the bytes of the answer: {@code "7.qL2kYw…"} for version 7 of a record, {@code
 * "qL2kYw…"} for an answer without a version. The version is what a change compares; the rest tells representations of the
 * same version (language, expanded children) apart.
 */
record EntityTag(String value) {

    private static final int HASH_BYTES = 12;
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})(\\.[A-Za-z0-9_-]*)?\"");

    static EntityTag of(Object answer, byte[] sha256) {
        var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256, HASH_BYTES));
        return new EntityTag(
                answer instanceof Versioned record ? "\"" + record.version() + "." + hash + "\"" : "\"" + hash + "\"");
    }

    /** Whether a header If-None-Match names this tag (weak comparison, as RFC 9110 has it there). */
    boolean isNamedIn(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(EntityTag::withoutWeakness)
                .anyMatch(value::equals);
    }

    /** The version in one member of If-Match, or -1 if it is none of our tags. */
    static long versionIn(String tag) {
        var matcher = VERSION.matcher(withoutWeakness(tag.strip()));
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** A gateway that compresses an answer on its way makes the tag weak; the version in it is still the one that was read. */
    private static String withoutWeakness(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
