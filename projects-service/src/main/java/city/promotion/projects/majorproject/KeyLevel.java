package city.promotion.projects.majorproject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who lists a project among the major ones. */
@Schema(
        name = "KeyLevel",
        description = "Who lists it as a major project 重大项目级别: PROVINCIAL 省级, MUNICIPAL 市级, DISTRICT 区级.")
public enum KeyLevel {
    PROVINCIAL,
    MUNICIPAL,
    DISTRICT
}
