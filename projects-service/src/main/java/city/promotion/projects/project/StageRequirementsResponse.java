package city.promotion.projects.project;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.projects.track.Tracks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a project needs for each stage that lies ahead, and what it lacks where it stands. */
@Schema(name = "StageRequirements", description = "What a project needs for each stage ahead, and why 阶段要求.")
record StageRequirementsResponse(
        @Schema(required = true) UUID projectId,
        @Schema(examples = "PJ-2024-0001", required = true) String code,
        @Schema(examples = "BUILD", required = true) String track,

        @Schema(description = "Where it stands.", examples = "NEGOTIATING", required = true)
        String stage,

        @Schema(description = "Version of the rules, see /projects/v1/rule-sets.", examples = "1", required = true)
        int ruleSet,

        @Schema(description = "Null at the end of the track.", examples = "SIGNED", nullable = true)
        String nextStage,

        @Schema(
                description =
                        "Fields that the stages so far ask for and that are empty: a later version of the rules may ask "
                                + "for more than was asked then. Nothing else is refused for it than the next step.",
                examples = "[]",
                required = true)
        List<String> missing,

        @Schema(description = "The stages ahead, next one first.", required = true)
        List<StageNeeds> stages) {

    static StageRequirementsResponse from(Project project, Tracks.Way way, List<Tracks.Field> fields) {
        var steps = way.steps();
        var here = way.stages().indexOf(project.stage());
        var why = new HashMap<String, LocalizedText>();
        steps.forEach(step -> step.rules().forEach(rule -> why.putIfAbsent(rule.field(), rule.why())));
        var required = way.requirementsUpTo(project.stage());
        var ahead = steps.subList(here + 1, steps.size()).stream()
                .map(step -> {
                    var asked = way.requirementsUpTo(step.stage());
                    List<FieldNeed> needs = fields.stream()
                            .map(field -> need(field, required, asked, why, project))
                            .toList();
                    return new StageNeeds(
                            step.stage(),
                            step.labels(),
                            step.equals(steps.get(here + 1)),
                            step.secondPerson(),
                            needs,
                            needs.stream()
                                    .filter(FieldNeed::missing)
                                    .map(FieldNeed::field)
                                    .toList());
                })
                .toList();
        return new StageRequirementsResponse(
                project.id(),
                project.code(),
                project.track(),
                project.stage(),
                way.ruleSet(),
                ahead.isEmpty() ? null : ahead.get(0).stage(),
                required.keySet().stream().filter(project::lacks).toList(),
                ahead);
    }

    private static FieldNeed need(
            Tracks.Field field,
            Map<String, String> required,
            Map<String, String> asked,
            Map<String, LocalizedText> why,
            Project project) {
        var since = asked.get(field.field());
        var need = since == null
                ? Need.OPTIONAL
                : required.containsKey(field.field()) ? Need.REQUIRED : Need.REQUIRED_NEXT;
        return FieldNeed.of(field, need, since, since == null ? null : why.get(field.field()), project);
    }
}
