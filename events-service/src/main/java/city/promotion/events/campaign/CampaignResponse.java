package city.promotion.events.campaign;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign that gathers events 系列活动, as it is answered. */
@Schema(name = "CampaignResponse", description = "A campaign that gathers events 系列活动.")
record CampaignResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people, never reused.", required = true)
        String code,

        @Schema(description = "Name of the campaign.", required = true)
        LocalizedText title,

        @Schema(description = "What it is for.") LocalizedText summary,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source.")
        PartialDate ends,

        @Schema(description = "What it is about, topic by topic; never null.", required = true)
        List<LocalizedText> topics,

        @Schema(description = "Its identifiers in other systems, unique in each; never null.", required = true)
        List<ExternalId> externalIds,

        @Schema(description = "Where the facts come from; never null.", required = true)
        List<Source> sources,

        @Schema(description = "Who may read it.", required = true)
        Visibility visibility,

        @Schema(description = "Counts the changes from 0.", required = true)
        long version,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static CampaignResponse from(Campaign campaign) {
        return new CampaignResponse(
                campaign.id(),
                campaign.code(),
                campaign.title(),
                campaign.summary(),
                campaign.starts(),
                campaign.ends(),
                campaign.topics(),
                campaign.externalIds(),
                campaign.sources(),
                campaign.visibility(),
                campaign.version(),
                campaign.stamp().createdAt(),
                campaign.stamp().createdBy(),
                campaign.stamp().updatedAt(),
                campaign.stamp().updatedBy());
    }
}
