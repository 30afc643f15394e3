package city.promotion.projects.track;

import city.promotion.conventions.language.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One way from the first talk to the end: its stages in order, and the kinds of projects that take it. */
@Schema(
        name = "Track",
        description = "One way from the first talk to the end 轨道: its stages in order and who takes it.")
record Track(
        @Schema(examples = "SETUP", required = true) String code,

        @Schema(required = true) LocalizedText labels,

        @Schema(description = "Version of the rules in `stages[].requires`.", examples = "1", required = true)
        int ruleSet,

        @Schema(
                description = "Kinds of projects (code list PROJECT_KIND) on this track.",
                examples = "[\"REGIONAL_HQ\", \"RND_CENTER\"]",
                required = true)
        List<String> kinds,

        @Schema(required = true) List<Stage> stages) {

    /** One step of a track. */
    @Schema(name = "Stage", description = "One step of a track 阶段.")
    record Stage(
            @Schema(examples = "REGISTERED", required = true)
            String code,

            @Schema(required = true) LocalizedText labels,

            @Schema(
                    description =
                            "What a project must have to enter this stage, beside all that earlier stages ask for.",
                    examples = "[\"agreedInvestment\", \"districtOfLanding\", \"evidence\", \"sector\"]",
                    required = true)
            List<String> requires,

            @Schema(description = "The same, each with its reason.", required = true)
            List<GateRule> rules,

            @Schema(
                    description =
                            "Whether a step into this stage, or back out of it, is proposed by one person and approved by another.",
                    examples = "false",
                    required = true)
            boolean secondPerson) {}

    /** What a stage asks for, and why. */
    @Schema(name = "GateRule", description = "What a stage asks for, and why 门槛规则.")
    record GateRule(
            @Schema(
                    description = "Field of the project, or `evidence` of the step.",
                    examples = "sector",
                    required = true)
            String field,

            @Schema(description = "The reason, for people.", required = true)
            LocalizedText why) {}

    List<String> stageCodes() {
        return stages.stream().map(Stage::code).toList();
    }

    /** Every field asked for up to and including the stage, with the first stage that asks for it. */
    Map<String, String> requirementsUpTo(String stage) {
        var requirements = new LinkedHashMap<String, String>();
        for (var step : stages) {
            step.requires().forEach(field -> requirements.putIfAbsent(field, step.code()));
            if (step.code().equals(stage)) {
                break;
            }
        }
        return requirements;
    }
}
