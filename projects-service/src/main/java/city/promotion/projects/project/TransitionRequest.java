package city.promotion.projects.project;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to move a project one step. */
@Schema(
        examples = """
                {
                  "to": "NEGOTIATING",
                  "effectiveDate": {"value": "2024-04-18", "precision": "DAY"},
                  "evidence": [{"kind": "TALK_MINUTES", "number": "2024-118", "issuedOn": "2024-04-18"}]
                }""",
        name = "TransitionRequest",
        description = "A step to the next stage of the track, or one back 阶段变更.")
record TransitionRequest(
        @NotBlank @Size(max = 60) @Schema(description = "Stage to enter.", examples = "SIGNED")
        String to,

        @NotNull @Schema(description = "When it took effect; not in the future, not before an earlier step.")
        PartialDate effectiveDate,

        @Size(max = 2000) @Schema(description = "Required for a step back.", examples = "Signed on the spot")
        String reason,

        @Schema(
                description =
                        "Documents that prove the step, named where they are not on file; from SIGNED on at least one of these, of `evidenceIds` "
                                + "or of `sources`.")
        @Valid
        @Size(max = 50)
        List<@NotNull @Valid Evidence> evidence,

        @Schema(description = "Documents of the project that prove it (`/projects/{id}/evidence`).") @Size(max = 50)
        List<@NotNull UUID> evidenceIds,

        @Schema(description = "Only after a refusal that names projects which look the same.") @Valid
        DuplicateOverride duplicateOverride,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources) {

    TransitionRequest {
        evidence = evidence == null ? List.of() : evidence;
        evidenceIds = evidenceIds == null ? List.of() : evidenceIds;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }

    /** Whether a field that a rule asks of the step itself is empty. */
    boolean lacks(String field) {
        return field.equals("evidence") && evidence.isEmpty() && evidenceIds.isEmpty() && sources.isEmpty();
    }
}
