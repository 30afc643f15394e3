package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every message says of itself.
 *
 * @param id of this message
 * @param language of the texts where a format has room for one only
 */
public record Envelope(String id, Instant prepared, Language language) {

    public static final String SENDER = "WX_STAT";

    /** The best text for the reader. */
    public String text(LocalizedText text) {
        return text.in(language);
    }

    /** All texts by language tag. Clients look texts up by the plain tag, so simplified Chinese goes out as {@code zh}. */
    public static Map<String, String> texts(LocalizedText text) {
        var texts = new LinkedHashMap<String, String>();
        text.texts().forEach((tag, words) -> texts.put(tag.equals("zh-Hans") ? "zh" : tag, words));
        return texts;
    }

    /** The language tag of what {@link #text} gives. */
    public String tag() {
        return language.locale().getLanguage();
    }
}
