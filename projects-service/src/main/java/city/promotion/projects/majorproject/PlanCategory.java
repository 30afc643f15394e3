package city.promotion.projects.majorproject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the plan of a year expects of a project. */
@Schema(
        name = "PlanCategory",
        description =
                "What the plan of the year expects 计划类别: NEW_START 新开工, COMPLETION 竣工, CONTINUING 续建, RESERVE 储备.")
public enum PlanCategory {
    NEW_START,
    COMPLETION,
    CONTINUING,
    RESERVE
}
