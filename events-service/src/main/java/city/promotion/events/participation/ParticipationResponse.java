package city.promotion.events.participation;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.reference.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who took part, as what 参加记录, as it is answered. */
@Schema(name = "ParticipationResponse", description = "Who took part, as what 参加记录.")
record ParticipationResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "The event it belongs to.", required = true)
        UUID eventId,

        @Schema(description = "The person.") UUID personId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText personNames,

        @Schema(description = "The organisation.") UUID organisationId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText organisationNames,

        @Schema(description = "Code of the list PARTICIPATION_ROLE.", examples = "SPEAKER", required = true)
        String role,

        @Schema(description = "Title of the person as of that day.")
        LocalizedText title,

        @Schema(description = "How they took part.", examples = "VIDEO")
        ParticipationMode mode,

        @Schema(description = "Whether they were invited, answered and came.", examples = "CONFIRMED", nullable = true)
        Attendance attendance,

        @Schema(description = "When they were invited.", nullable = true)
        Instant invitedAt,

        @Schema(description = "When they confirmed or declined.", nullable = true)
        Instant answeredAt,

        @Schema(description = "When it was noted that they came or did not.", nullable = true)
        Instant attendanceAt,

        @Schema(description = "Place in the order.", examples = "1", required = true)
        Integer position,

        @Schema(description = "Its identifiers in other systems, unique in each; never null.", required = true)
        List<ExternalId> externalIds,

        @Schema(description = "Where the facts come from; never null.", required = true)
        List<Source> sources,

        @Schema(description = "Counts the changes from 0.", required = true)
        long version,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static ParticipationResponse from(Participation participation, Set<Visibility> visible) {
        return new ParticipationResponse(
                participation.id(),
                participation.part().eventId(),
                participation.personId(),
                Named.shown(participation.person(), visible),
                participation.organisationId(),
                Named.shown(participation.organisation(), visible),
                participation.role(),
                participation.title(),
                participation.mode(),
                participation.attendance(),
                participation.invitedAt(),
                participation.answeredAt(),
                participation.attendanceAt(),
                participation.part().position(),
                participation.part().externalIds(),
                participation.part().sources(),
                participation.version(),
                participation.stamp().createdAt(),
                participation.stamp().createdBy(),
                participation.stamp().updatedAt(),
                participation.stamp().updatedBy());
    }
}
