package city.promotion.projects.blocker;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** News of a blocker. */
@Schema(examples = """
                {"on": "2024-05-10", "text": {"zh-Hans": "样本进展：已现场踏勘", "en": "Sample update: the site was inspected"}}""", name = "BlockerUpdateRequest", description = "News of a blocker 进展.")
record UpdateRequest(
        @NotNull @Schema(examples = "2024-05-10") LocalDate on,
        @NotNull @TextLimit(4000) LocalizedText text,

        @Schema(description = "Documents of the project that prove it (`/projects/{id}/evidence`).") @Size(max = 50)
        List<@NotNull UUID> evidenceIds,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources) {

    UpdateRequest {
        evidenceIds = evidenceIds == null ? List.of() : evidenceIds;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
