package city.promotion.projects.blocker;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A blocker as a client writes it; who acts until when is said by steps of its own. */
@Schema(examples = """
                {
                  "projectId": "0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01",
                  "title": {"zh-Hans": "样本堵点 双回路供电未落实", "en": "Sample blocker: second power line not settled"},
                  "description": {"zh-Hans": "虚构的样本。", "en": "Invented, to show how the service works."},
                  "category": "ENERGY",
                  "severity": "HIGH",
                  "raisedOn": "2024-04-19",
                  "district": "320214",
                  "actionWanted": {"zh-Hans": "明确供电方案", "en": "Settle the plan of supply"},
                  "visibility": "INTERNAL"
                }""", name = "BlockerRequest", description = "What holds a project up 堵点难点, as it is written, whole.")
record BlockerRequest(
        @NotNull @Schema(description = "Project that is held up; fixed once it is raised.")
        UUID projectId,

        @NotNull @TextLimit(200) LocalizedText title,
        @TextLimit(4000) LocalizedText description,

        @NotBlank @Size(max = 60) @Schema(description = "Code list BLOCKER_CATEGORY.", examples = "ENERGY")
        String category,

        @NotNull Severity severity,

        @Schema(
                description = "Day on which it was raised; today unless said, never in the future.",
                examples = "2024-04-19")
        LocalDate raisedOn,

        @Size(max = 60) @Schema(description = "Code list DISTRICT; the project's own unless said.", examples = "320214")
        String district,

        @Schema(description = "What the responsible unit is asked to do.") @TextLimit(2000)
        LocalizedText actionWanted,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    BlockerRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }

    /** Collects what cannot be, field by field. */
    ProblemException contradictions(LocalDate today) {
        var problem = BlockerProblem.INVALID.problem();
        if (raisedOn != null && raisedOn.isAfter(today)) {
            problem.violation("raisedOn", "in-the-future");
        }
        return problem;
    }
}
