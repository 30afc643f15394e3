package city.promotion.projects.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sums are grouped by beside kind and currency; camel case, as it stands in the query. */
@Schema(
        name = "MoneyDimension",
        description =
                "What sums are grouped by beside kind and currency: kind (nothing else), district of landing 区, sector "
                        + "(division of GB/T 4754) 行业, year 年, track 轨道, projectKind 项目类别, keyLevel 重大项目级别, originEvent 活动.")
enum MoneyDimension {
    kind("''"),
    district("p.district_of_landing"),
    sector("left(p.sector, 3)"),
    year("cast(extract(year from m.period_from) as text)"),
    track("p.track"),
    projectKind("p.kind"),
    keyLevel("p.key_level"),
    originEvent("cast(p.origin_event_id as text)");

    private final String expression;

    MoneyDimension(String expression) {
        this.expression = expression;
    }

    /** SQL over the entry {@code m} and its project {@code p}; never null. */
    String expression() {
        return "coalesce(" + expression + ", '')";
    }

    /** SQL over the figure {@code m} that is kept, and its project {@code p}; never null. */
    String keptExpression() {
        return this == year ? "cast(m.year as text)" : expression();
    }

    /** How the year of the figures that are kept compares with 0, which stands for all time. */
    String keptYears() {
        return this == year ? ">" : "=";
    }

    /** Within a year the figures cumulated from January tell, over all time those from the beginning. */
    Accumulation cumulation() {
        return this == year ? Accumulation.YTD : Accumulation.ITD;
    }
}
