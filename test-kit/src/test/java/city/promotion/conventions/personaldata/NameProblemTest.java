package city.promotion.conventions.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(NameProblem.values());
    }

    @ParameterizedTest
    @CsvSource({
        "罗晓梅, true", "李四, true", "松下 幸之助, true", "ジョン・スミス, true", "Li Na, true", "John  Smith, true",
        "李, false", "Li, false", "Madonna, false", "HELD, false", "A B, false", "7, false",
    })
    void looksForWholeNamesOnly(String name, boolean telling) {
        assertEquals(telling, NameRepository.isTelling(name));
    }
}
