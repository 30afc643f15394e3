package city.promotion.projects.project;

import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.quantity.Qualifier;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tiers by which projects are attracted and counted. */
@Schema(
        name = "ScaleBand",
        description =
                "Tier of the agreed investment 规模: GE_10 超10亿元, GE_50 超50亿元, GE_100 超100亿元. Only for amounts in CNY; "
                        + "no other currency is converted.")
enum ScaleBand {
    GE_10(10),
    GE_50(50),
    GE_100(100);

    private final BigDecimal least;

    ScaleBand(int hundredMillions) {
        least = BigDecimal.valueOf(hundredMillions).scaleByPowerOfTen(8);
    }

    /** The highest tier that the amount reaches for certain, or null; "nearly 1 billion" does not reach 1 billion. */
    static ScaleBand of(Money agreed) {
        if (agreed == null || !agreed.unit().equals("CNY")) {
            return null;
        }
        ScaleBand reached = null;
        for (var band : values()) {
            var compared = agreed.toBigDecimal().compareTo(band.least);
            if (compared > 0 || compared == 0 && agreed.qualifier() != Qualifier.NEARLY) {
                reached = band;
            }
        }
        return reached;
    }
}
