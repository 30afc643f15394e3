package city.promotion.conventions.identifier;

import city.promotion.conventions.problem.ProblemException;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Identifiers that prove themselves: the unified social credit code 统一社会信用代码 (system {@code uscc}, GB 32100-2015) and the legal
 * entity identifier (system {@code lei}, ISO 17442). A mistyped one is refused, with the check digits that would be right.
 */
final class CheckDigits {

    private static final String USCC = "uscc";
    private static final String LEI = "lei";

    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern USCC_FORM = Pattern.compile("[" + USCC_ALPHABET + "]{18}");
    private static final Pattern LEI_FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** Adds a violation for each identifier that cannot be right. */
    static void check(ProblemException problem, Collection<ExternalId> ids) {
        int index = 0;
        for (var id : ids) {
            var field = "externalIds[" + index++ + "]";
            for (var system : List.of(USCC, LEI)) {
                if (id.system().equalsIgnoreCase(system) && !id.system().equals(system)) {
                    problem.violation(field + ".system", "system-name", system);
                }
            }
            if (id.system().equals(USCC)) {
                checkUscc(problem, field + ".id", id.id());
            } else if (id.system().equals(LEI)) {
                checkLei(problem, field + ".id", id.id());
            }
        }
    }

    private static void checkUscc(ProblemException problem, String field, String id) {
        if (!USCC_FORM.matcher(id).matches()) {
            problem.violation(field, "uscc-form");
            return;
        }
        var right = usccCheckDigit(id);
        if (id.charAt(17) != right) {
            problem.violation(field, "check-digits", right, id.substring(0, 17) + right);
        }
    }

    private static void checkLei(ProblemException problem, String field, String id) {
        if (!LEI_FORM.matcher(id).matches()) {
            problem.violation(field, "lei-form");
            return;
        }
        var right = leiCheckDigits(id);
        if (!id.endsWith(right)) {
            problem.violation(field, "check-digits", right, id.substring(0, 18) + right);
        }
    }

    /** The first 17 characters weighted by powers of 3, modulo 31. */
    static char usccCheckDigit(String id) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(id.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** ISO 7064 MOD 97-10 over the first 18 characters, letters counted from A = 10. */
    static String leiCheckDigits(String id) {
        var number = new StringBuilder();
        (id.substring(0, 18) + "00").chars().forEach(character -> number.append(Character.getNumericValue(character)));
        return "%02d"
                .formatted(
                        98 - new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue());
    }
}
