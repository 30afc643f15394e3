package city.promotion.conventions.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "ERROR: invalid input syntax for type date: \"Li Na\" | ERROR: invalid input syntax for type date: \"…\"",
                "[ERROR: new row for relation \"person\" violates check constraint \"person_known\"] | [ERROR: new row for relation \"person\" violates check constraint \"person_known\"]",
                "ERROR: duplicate key value violates unique constraint \"person_code_unique\" | ERROR: duplicate key value violates unique constraint \"person_code_unique\"",
                "The list \"people\" is long | The list \"people\" is long",
            })
    void takesOutWhatWasSentAndLeavesWhatIsNamed(String said, String shown) {
        assertEquals(shown, QuotedValues.silenced(said));
    }
}
