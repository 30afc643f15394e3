package city.promotion.projects.blocker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ageing of blockers is grouped by; lower case, as it stands in the query. */
@Schema(
        name = "AgeingDimension",
        description = "What it is grouped by: category 类别, unit 责任单位, district 区, severity 严重程度, project 项目.")
enum AgeingDimension {
    category("b.category"),
    unit("b.unit_name"),
    district("coalesce(b.district, '')"),
    severity("b.severity"),
    project("p.code");

    private final String expression;

    AgeingDimension(String expression) {
        this.expression = expression;
    }

    /** SQL over the blocker {@code b} and its project {@code p}; never null. */
    String expression() {
        return expression;
    }
}
