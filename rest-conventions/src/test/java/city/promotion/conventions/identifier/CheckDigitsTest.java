package city.promotion.conventions.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "uscc,91350100M000100Y43",
        "uscc,91320200000000001D",
        "lei,5493001KJTIIGC8Y1R12",
        "lei,SAMPLE00000000000W08"
    })
    void takesIdentifiersWithTheRightDigits(String system, String id) {
        assertTrue(violations(system, id).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "uscc,91350100M000100Y44,externalIds[0].id,check-digits,3",
        "uscc,91350100M000100Z43,externalIds[0].id,uscc-form,",
        "uscc,9135010M000100Y43,externalIds[0].id,uscc-form,",
        "lei,5493001KJTIIGC8Y1R13,externalIds[0].id,check-digits,12",
        "lei,5493010KJTIIGC8Y1R12,externalIds[0].id,check-digits,",
        "lei,5493001kjtiigc8y1r12,externalIds[0].id,lei-form,",
        "LEI,5493001KJTIIGC8Y1R12,externalIds[0].system,system-name,lei",
    })
    void refusesOthersAndSaysWhatIsRight(String system, String id, String field, String code, String right) {
        var violation = violations(system, id).get(0);
        assertEquals(field, violation.field());
        assertEquals(code, violation.code());
        if (right != null) {
            assertEquals(right, String.valueOf(violation.args()[0]));
        }
    }

    private static List<city.promotion.conventions.problem.ProblemException.Violation> violations(
            String system, String id) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        CheckDigits.check(problem, List.of(new ExternalId(system, id)));
        return problem.violations();
    }
}
