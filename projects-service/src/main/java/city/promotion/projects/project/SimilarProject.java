package city.promotion.projects.project;

import city.promotion.conventions.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project that may be the same as another one. */
@Schema(name = "SimilarProject", description = "A project that may be the same one 疑似重复项目.")
record SimilarProject(
        @Schema(required = true) UUID id,
        @Schema(examples = "PJ-2024-0001", required = true) String code,
        @Schema(required = true) LocalizedText name,
        @Schema(examples = "SIGNED", required = true) String stage,
        @Schema(required = true) ProjectStatus status,

        @Schema(
                description = "When it was signed, else first talked about, else recorded.",
                examples = "2024-03-21T16:00:00Z",
                required = true)
        Instant since,

        @Schema(description = "What they have in common.", required = true)
        List<Likeness> why,

        @Schema(
                description =
                        "0 to 1, decimal text: two fifths the same investor, two fifths how much the names agree, one fifth a "
                                + "similar amount.",
                examples = "0.87",
                required = true)
        String score,

        @Schema(
                description =
                        "Whether signing would be refused for it: the same investor and a similar name or amount, or nearly the same "
                                + "name.",
                examples = "true",
                required = true)
        boolean suspected) {}
