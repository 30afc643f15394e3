package city.promotion.projects.evidence;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document is, as a client writes it. */
@Schema(examples = """
                {
                  "kind": "SIGNED_AGREEMENT",
                  "title": {"zh-Hans": "样本投资协议", "en": "Sample investment agreement"},
                  "number": "2024-118",
                  "issuedOn": "2024-04-18",
                  "visibility": "INTERNAL"
                }""", name = "EvidenceRequest", description = "What the document is 佐证材料, whole; its bytes stay.")
record EvidenceRequest(
        @NotBlank @Size(max = 60) @Schema(description = "Code list EVIDENCE_KIND.", examples = "SIGNED_AGREEMENT")
        String kind,

        @TextLimit(200) LocalizedText title,

        @Size(max = 200) @Schema(description = "Number or file mark.", examples = "2024-118")
        String number,

        @Schema(description = "Day of issue.", examples = "2024-04-18")
        LocalDate issuedOn,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    EvidenceRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }
}
