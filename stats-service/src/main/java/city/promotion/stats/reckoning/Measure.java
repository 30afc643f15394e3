package city.promotion.stats.reckoning;

import java.util.Arrays;
import java.util.Optional;

/** What a figure says of a level; the codes are those of TRANSFORMATION. */
public enum Measure {
    LEVEL("N", null),
    GROWTH("GY", "PT"),
    SHARE("SHARE", "PT"),
    SHARE_CHANGE("SHARE_CHANGE", "PP"),
    CONTRIBUTION("CONTRIB", "PP"),
    CONTRIBUTION_RATE("CONTRIB_RATE", "PT");

    private final String code;
    private final String unit;

    Measure(String code, String unit) {
        this.code = code;
        this.unit = unit;
    }

    public static Optional<Measure> ofCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    /** Its code of UNIT_MEASURE; null for a level, which is in the unit of its subject. */
    public String unit() {
        return unit;
    }

    /** Whether it says something of a part in its whole. */
    public boolean isOfPart() {
        return this != LEVEL && this != GROWTH;
    }
}
