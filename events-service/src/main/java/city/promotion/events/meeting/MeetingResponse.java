package city.promotion.events.meeting;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import city.promotion.events.reference.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting 会谈, as it is answered. */
@Schema(name = "MeetingResponse", description = "A meeting 会谈.")
record MeetingResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people, never reused.", examples = "MT-2024-0001", required = true)
        String code,

        @Schema(description = "Code of the list MEETING_KIND.", examples = "TALKS", required = true)
        String kind,

        @Schema(description = "Event in whose course it takes place.")
        UUID eventId,

        @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @Schema(description = "What was talked about.") LocalizedText summary,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source.")
        PartialDate ends,

        @Schema(description = "Where; left out when the source does.")
        Place place,

        @Schema(description = "Who sits at the table; never null.", required = true)
        List<ParticipantResponse> participants,

        @Schema(description = "Ids of the organisations that are met; never null.", required = true)
        List<UUID> organisationIds,

        @Schema(description = "The same organisations by name; never null.", required = true)
        List<OrganisationMet> organisations,

        @Schema(description = "Projects that are talked of; never null.", required = true)
        List<ProjectTalkedOf> projects,

        @Schema(description = "What came of it, point by point; never null.", required = true)
        List<LocalizedText> results,

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

    static MeetingResponse from(Meeting meeting, Set<Visibility> visible) {
        return new MeetingResponse(
                meeting.id(),
                meeting.code(),
                meeting.kind(),
                meeting.eventId(),
                meeting.title(),
                meeting.summary(),
                meeting.starts(),
                meeting.ends(),
                meeting.place(),
                meeting.participants().stream()
                        .map(participant -> shown(participant, meeting, visible))
                        .toList(),
                meeting.organisationIds(),
                meeting.organisationIds().stream()
                        .map(id -> new OrganisationMet(
                                id, Named.shown(meeting.organisations().get(id), visible)))
                        .toList(),
                meeting.projectIds().stream()
                        .map(id -> ProjectTalkedOf.of(id, meeting.projects().get(id), visible))
                        .toList(),
                meeting.results(),
                meeting.externalIds(),
                meeting.sources(),
                meeting.visibility(),
                meeting.version(),
                meeting.stamp().createdAt(),
                meeting.stamp().createdBy(),
                meeting.stamp().updatedAt(),
                meeting.stamp().updatedBy());
    }

    private static ParticipantResponse shown(MeetingParticipant participant, Meeting meeting, Set<Visibility> visible) {
        return new ParticipantResponse(
                participant.personId(),
                Named.shown(meeting.people().get(participant.personId()), visible),
                participant.organisationId(),
                Named.shown(meeting.organisations().get(participant.organisationId()), visible),
                participant.side(),
                participant.title());
    }
}
