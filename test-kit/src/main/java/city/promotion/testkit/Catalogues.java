package city.promotion.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ProblemType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A catalogue of problems is complete when each has a title and a detail in each language, and every language the same texts. */
public final class Catalogues {

    private Catalogues() {}

    public static void assertComplete(ProblemType... catalogue) {
        var bundle = catalogue[0].bundle().replace('.', '/');
        var english = texts(bundle, "");
        for (var type : catalogue) {
            assertTrue(type.code().matches("[a-z]+(-[a-z]+)*"), type.code() + " is not lower case with hyphens");
            assertTrue(type.status() >= 400 && type.status() < 600, type.code() + " is no failure");
            for (var part : List.of(".title", ".detail")) {
                assertTrue(english.containsKey(type.code() + part), "No text " + type.code() + part + " in " + bundle);
            }
        }
        for (var language : List.of("_zh", "_ja")) {
            var translated = texts(bundle, language);
            assertEquals(english.keySet(), translated.keySet(), bundle + language);
            translated.forEach((key, text) -> {
                assertFalse(text.toString().isBlank(), key + " is blank in " + bundle + language);
                assertEquals(places(english.get(key)), places(text), key + " has other places in " + bundle + language);
            });
        }
    }

    private static List<String> places(Object text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text.toString())
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    static Properties texts(String bundle, String language) {
        var name = bundle + language + ".properties";
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            assertTrue(stream != null, "No file " + name);
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
