package city.promotion.events.followup;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be done after an event or meeting 跟进事项, as a client sends it whole. */
@Schema(
        name = "FollowUpRequest",
        description = "Something to be done after an event or meeting 跟进事项.",
        examples =
                "{\"eventId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a00\", \"action\": {\"zh-Hans\": \"样本：向村田制作所寄送园区资料\", \"en\": "
                        + "\"Sample: send Murata Manufacturing the documents of the park\"}, \"ownerName\": {\"zh-Hans\": \"对日合作处\"}, \"dueOn\": "
                        + "\"2024-05-15\"}")
record FollowUpRequest(
        @Schema(description = "Event that it comes from; taken from the outcome when that is given.")
        UUID eventId,

        @Schema(description = "Meeting that it comes from.") UUID meetingId,

        @Schema(description = "Outcome that it serves.") UUID outcomeId,

        @NotNull @TextLimit(2000) @Schema(description = "What is to be done.", required = true)
        LocalizedText action,

        @Schema(description = "Person who sees to it.") UUID ownerPersonId,

        @Schema(description = "Unit that sees to it.") UUID ownerOrganisationId,

        @TextLimit(200) @Schema(description = "Who sees to it, where neither person nor unit is on file.")
        LocalizedText ownerName,

        @Schema(description = "Last day on which it is in time.", examples = "2024-05-15")
        LocalDate dueOn,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    FollowUpRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }
}
