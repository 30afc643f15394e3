package city.promotion.projects.project;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.projects.track.Tracks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a stage needs one field, since which stage and why, and whether it is missing. */
@Schema(name = "FieldNeed", description = "How much one field is needed, and why 字段要求.")
record FieldNeed(
        @Schema(description = "Name on the wire.", examples = "investors", required = true)
        String field,

        @Schema(required = true) LocalizedText labels,
        @Schema(required = true) Need need,

        @Schema(
                description = "PROJECT: mended by changing the project. TRANSITION: sent with the step.",
                examples = "PROJECT",
                required = true)
        String place,

        @Schema(description = "First stage that asks for it.", examples = "SIGNED", nullable = true)
        String since,

        @Schema(description = "The reason of the rule, for people.", nullable = true)
        LocalizedText why,

        @Schema(description = "Whether it is needed and empty now.", examples = "true", required = true)
        boolean missing) {

    static FieldNeed of(Tracks.Field field, Need need, String since, LocalizedText why, Project project) {
        // What is sent with a step cannot be there before it.
        var empty = field.place().equals("TRANSITION") || project.lacks(field.field());
        return new FieldNeed(
                field.field(), field.labels(), need, field.place(), since, why, need != Need.OPTIONAL && empty);
    }
}
