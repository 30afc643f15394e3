package city.promotion.conventions.language;

import java.util.List;
import java.util.Locale;

/** The languages in which the services speak to people. */
public enum Language {
    EN(Locale.ENGLISH, "en"),
    ZH(Locale.CHINESE, "zh-Hans", "zh-Hant"),
    JA(Locale.JAPANESE, "ja");

    private final Locale locale;
    private final List<String> tags;

    Language(Locale locale, String... tags) {
        this.locale = locale;
        this.tags = List.of(tags);
    }

    public Locale locale() {
        return locale;
    }

    /** Tags of {@link LocalizedText} that serve this language, best first. */
    public List<String> tags() {
        return tags;
    }

    /** The best of the three for a header such as {@code zh-CN,zh;q=0.9,en;q=0.8}; English when none fits or it cannot be read. */
    public static Language ofHeader(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return EN;
        }
        try {
            for (var range : Locale.LanguageRange.parse(acceptLanguage)) {
                for (var language : values()) {
                    var tag = language.locale.getLanguage();
                    if (range.getWeight() > 0
                            && (range.getRange().equals(tag) || range.getRange().startsWith(tag + "-"))) {
                        return language;
                    }
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
        return EN;
    }
}
