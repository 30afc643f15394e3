package city.promotion.projects.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the totals of planning lists are grouped by; lower case, as it stands in the query. */
@Schema(
        name = "PlanningDimension",
        description = "What it is grouped by: level 级别, category 计划类别, district of landing 落地区.")
enum PlanningDimension {
    level("e.level"),
    category("e.category"),
    district("coalesce(p.district_of_landing, '')");

    private final String expression;

    PlanningDimension(String expression) {
        this.expression = expression;
    }

    /** SQL over the entry {@code e} and its project {@code p}; never null. */
    String expression() {
        return expression;
    }
}
