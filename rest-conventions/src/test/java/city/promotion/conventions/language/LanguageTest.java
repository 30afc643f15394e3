package city.promotion.conventions.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
                "ja | JA",
                "en-GB, ja;q=0.5 | EN",
                "fr, ja;q=0.5 | JA",
                "ja;q=0, zh | ZH",
                "fr | EN",
                "* | EN",
                ";;;q=x | EN",
                "- | EN"
            })
    void choosesTheBestOfTheHeader(String header, Language expected) {
        assertEquals(expected, Language.ofHeader(header));
    }

    @Test
    void fallsBackToEnglishAndThenToWhatThereIs() {
        var all = new LocalizedText(Map.of("zh-Hans", "神户制钢所", "ja", "神戸製鋼所", "en", "Kobe Steel"));
        assertEquals("神户制钢所", all.in(Language.ZH));
        assertEquals("神戸製鋼所", all.in(Language.JA));
        assertEquals("Kobe Steel", new LocalizedText(Map.of("en", "Kobe Steel")).in(Language.JA));
        assertEquals("神户制钢所", LocalizedText.of("zh-Hans", "神户制钢所").in(Language.EN));
    }
}
