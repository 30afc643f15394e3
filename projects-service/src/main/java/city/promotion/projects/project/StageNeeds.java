package city.promotion.projects.project;

import city.promotion.conventions.language.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a project needs to enter one of the stages before it. */
@Schema(name = "StageNeeds", description = "What the project needs to enter one of the stages ahead 进入阶段的要求.")
record StageNeeds(
        @Schema(examples = "SIGNED", required = true) String stage,
        @Schema(required = true) LocalizedText labels,

        @Schema(description = "Whether it is the next one.", examples = "true", required = true)
        boolean next,

        @Schema(
                description = "Whether one person proposes the step and another approves it.",
                examples = "false",
                required = true)
        boolean secondPerson,

        @Schema(
                description =
                        "Every field, as entering this stage needs it: REQUIRED where the stages so far ask for it, REQUIRED_NEXT "
                                + "where this stage or one on the way does.",
                required = true)
        List<FieldNeed> fields,

        @Schema(
                description = "Names of the fields that are needed and empty now.",
                examples = "[\"investors\", \"evidence\"]",
                required = true)
        List<String> missing) {}
