package city.promotion.conventions.language;

import city.promotion.conventions.problem.ConventionProblem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text in one or several languages, {@code {"zh-Hans": "神户制钢所", "ja": "神戸製鋼所", "en": "Kobe Steel"}}. An answer carries
 * all of them; nothing is translated by guess.
 */
@Schema(
        name = "LocalizedText",
        type = SchemaType.OBJECT,
        description = "A text in one or several of zh-Hans, zh-Hant, ja and en; at least one. 多语言文本",
        additionalProperties = String.class,
        minProperties = 1,
        maxProperties = 4,
        examples = "{\"zh-Hans\": \"神户制钢所\", \"ja\": \"神戸製鋼所\", \"en\": \"Kobe Steel\"}")
public record LocalizedText(@JsonValue Map<String, String> texts) {

    /** The languages of texts, in the order in which they are shown. */
    public static final List<String> TAGS = List.of("zh-Hans", "zh-Hant", "ja", "en");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        if (texts == null || texts.isEmpty()) {
            throw problem.violation("", "language-needed", String.join(", ", TAGS));
        }
        var ordered = new LinkedHashMap<String, String>();
        for (var tag : TAGS) {
            var text = texts.get(tag);
            if (text != null) {
                ordered.put(tag, text.strip());
            }
        }
        for (var entry : texts.entrySet()) {
            if (!TAGS.contains(entry.getKey())) {
                problem.violation(entry.getKey(), "unknown-language", String.join(", ", TAGS));
            } else if (entry.getValue() == null || entry.getValue().isBlank()) {
                problem.violation(entry.getKey(), "required");
            }
        }
        problem.throwIfViolated();
        texts = Collections.unmodifiableMap(ordered);
    }

    public static LocalizedText of(String tag, String text) {
        return new LocalizedText(Map.of(tag, text));
    }

    /** The text for a reader of that language, else in English, else in the language it was recorded in. */
    public String in(Language language) {
        return texts.get(tagFor(language));
    }

    /** The tag of the text that {@link #in} gives, for example {@code zh-Hans}. */
    public String tagFor(Language language) {
        return Stream.concat(language.tags().stream(), Stream.of("en"))
                .filter(texts::containsKey)
                .findFirst()
                .orElseGet(() -> texts.keySet().iterator().next());
    }

    int longest() {
        return texts.values().stream().mapToInt(String::length).max().orElse(0);
    }
}
