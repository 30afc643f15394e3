package city.promotion.events.meeting;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting 会谈, as a client sends it whole. */
@Schema(
        name = "MeetingRequest",
        description =
                "A meeting 会谈: talks, a round table, a visit or a call; of an event, of projects, of both or of neither.",
        examples =
                "{\"kind\": \"TALKS\", \"title\": {\"zh-Hans\": \"与村田制作所负责人洽谈\", \"en\": \"Talks with the head of Murata Manufacturing\"}, "
                        + "\"eventId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a00\", \"starts\": {\"value\": \"2024-04\", \"precision\": \"MONTH\", "
                        + "\"timeZone\": \"Asia/Tokyo\"}, \"organisationIds\": [\"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a02\"], \"sources\": "
                        + "[{\"document\": \"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.16\"}], "
                        + "\"visibility\": \"PUBLIC\"}")
record MeetingRequest(
        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list MEETING_KIND.", examples = "TALKS", required = true)
        String kind,

        @Schema(description = "Event in whose course it takes place; left out when there is none.")
        UUID eventId,

        @NotNull @TextLimit(300) @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @TextLimit(4000) @Schema(description = "What was talked about.")
        LocalizedText summary,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source.")
        PartialDate ends,

        @Valid @Schema(description = "Where; left out when the source does.")
        Place place,

        @Size(max = 100) @Schema(description = "Who sits at the table; never null.")
        List<@NotNull @Valid MeetingParticipant> participants,

        @Size(max = 100) @Schema(description = "Organisations that are met; never null.")
        List<@NotNull UUID> organisationIds,

        @Size(max = 100) @Schema(description = "Projects that are talked of; never null.")
        List<@NotNull @Valid ProjectReference> projects,

        @Size(max = 100) @Schema(description = "What came of it, point by point; never null.")
        List<@NotNull @TextLimit(2000) LocalizedText> results,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    MeetingRequest {
        participants = participants == null ? List.of() : participants;
        organisationIds = organisationIds == null ? List.of() : organisationIds;
        projects = projects == null ? List.of() : projects;
        results = results == null ? List.of() : results;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }

    List<UUID> projectIds() {
        return projects.stream().map(ProjectReference::projectId).toList();
    }
}
