package city.promotion.events.participation;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who took part, as what 参加记录, as a client sends it whole. */
@Schema(
        name = "ParticipationRequest",
        description = "Who took part, as what 参加记录.",
        examples =
                "{\"personId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\", \"role\": \"SPEAKER\", \"title\": {\"zh-Hans\": "
                        + "\"中国外商投资企业协会常务副会长\", \"en\": \"Executive vice president, China Association of Enterprises with Foreign "
                        + "Investment\"}, \"mode\": \"VIDEO\", \"sources\": [{\"document\": "
                        + "\"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.06\"}]}")
record ParticipationRequest(
        @Schema(description = "The person; required unless `organisationId` is given.")
        UUID personId,

        @Schema(description = "The organisation; required unless `personId` is given.")
        UUID organisationId,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list PARTICIPATION_ROLE.", examples = "SPEAKER", required = true)
        String role,

        @TextLimit(300) @Schema(description = "Title of the person as of that day.")
        LocalizedText title,

        @Schema(description = "IN_PERSON unless said.", examples = "VIDEO")
        ParticipationMode mode,

        @Schema(
                description = "Whether they were invited, answered and came 出席情况; stays as it is when it is left out.",
                examples = "CONFIRMED")
        Attendance attendance,

        @Min(0)
        @Max(1000000)
        @Schema(description = "Place in the order; the end of the list unless said.", examples = "1")
        Integer position,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources) {

    ParticipationRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        mode = mode == null ? ParticipationMode.IN_PERSON : mode;
    }
}
