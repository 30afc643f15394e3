package city.promotion.conventions.problem;

import city.promotion.conventions.language.Language;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Titles, details and messages of the catalogues in the caller's language. */
final class ProblemTexts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String SHARED = "problems.ConventionProblem";

    private ProblemTexts() {}

    static String title(ProblemType type, Language language) {
        return text(type.bundle(), type.code() + ".title", language);
    }

    static String detail(ProblemType type, Language language, Object... args) {
        return fill(text(type.bundle(), type.code() + ".detail", language), args);
    }

    static String violation(ProblemType type, String code, Language language, Object... args) {
        var own = find(type.bundle(), "violation." + code, language);
        return fill(own != null ? own : text(SHARED, "violation." + code, language), args);
    }

    /** A shared violation text whose {@code {name}} places are filled by name, or null if there is none. */
    static String violation(String code, Language language, Map<String, Object> attributes) {
        var text = find(SHARED, "violation." + code, language);
        if (text == null) {
            return null;
        }
        for (var attribute : attributes.entrySet()) {
            text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return text;
    }

    private static String text(String bundle, String key, Language language) {
        var found = find(bundle, key, language);
        if (found == null) {
            throw new MissingResourceException("No text " + key + " in " + bundle, bundle, key);
        }
        return found;
    }

    private static String find(String bundle, String key, Language language) {
        try {
            var texts = ResourceBundle.getBundle(
                    bundle, language.locale(), Thread.currentThread().getContextClassLoader(), EXACT);
            return texts.containsKey(key) ? texts.getString(key) : null;
        } catch (MissingResourceException noSuchBundle) {
            return null;
        }
    }

    private static String fill(String text, Object... args) {
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }
}
