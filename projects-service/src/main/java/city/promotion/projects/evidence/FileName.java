package city.promotion.projects.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** A file's name as its owner gave it, without what could hurt whoever saves it. */
record FileName(String text) {

    private static final int LONGEST = 120;

    /** Folders, control characters, direction marks and characters that file systems forbid are gone; the ending is the type's. */
    static FileName of(String given, DocumentType type) {
        var name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        var ending = "." + type.extension();
        var stem = name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? name.substring(0, name.length() - ending.length())
                : name;
        stem = stem.codePoints()
                .limit(LONGEST - ending.length())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new FileName((stem.isBlank() ? "document" : stem) + ending);
    }

    /** Value of the header {@code Content-Disposition} (RFC 6266): saved, never shown in the browser. */
    String asAttachment() {
        var ascii = text.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
