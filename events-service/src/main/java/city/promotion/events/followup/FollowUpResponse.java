package city.promotion.events.followup;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.reference.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be done after an event or meeting 跟进事项, as it is answered. */
@Schema(name = "FollowUpResponse", description = "Something to be done after an event or meeting 跟进事项.")
record FollowUpResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people, never reused.", examples = "FU-2024-0001", required = true)
        String code,

        @Schema(description = "Event that it comes from.") UUID eventId,

        @Schema(description = "Meeting that it comes from.") UUID meetingId,

        @Schema(description = "Outcome that it serves.") UUID outcomeId,

        @Schema(description = "What is to be done.", required = true)
        LocalizedText action,

        @Schema(description = "Person who sees to it.") UUID ownerPersonId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText ownerPersonNames,

        @Schema(description = "Unit that sees to it.") UUID ownerOrganisationId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText ownerOrganisationNames,

        @Schema(description = "Who sees to it, where neither person nor unit is on file.")
        LocalizedText ownerName,

        @Schema(description = "Last day on which it is in time.", examples = "2024-05-15")
        LocalDate dueOn,

        @Schema(description = "Whether it is still to be done.", examples = "OPEN", required = true)
        FollowUpStatus status,

        @Schema(description = "Whether it is open past its day, by the bureau's calendar.", required = true)
        boolean overdue,

        @Schema(description = "How it was done; null while it is open.")
        Completion completion,

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

    static FollowUpResponse from(FollowUp followUp, Set<Visibility> visible, LocalDate today) {
        return new FollowUpResponse(
                followUp.id(),
                followUp.code(),
                followUp.eventId(),
                followUp.meetingId(),
                followUp.outcomeId(),
                followUp.action(),
                followUp.ownerPersonId(),
                Named.shown(followUp.ownerPerson(), visible),
                followUp.ownerOrganisationId(),
                Named.shown(followUp.ownerOrganisation(), visible),
                followUp.ownerName(),
                followUp.dueOn(),
                followUp.status(),
                followUp.isOverdue(today),
                followUp.completion(),
                followUp.externalIds(),
                followUp.sources(),
                followUp.visibility(),
                followUp.version(),
                followUp.stamp().createdAt(),
                followUp.stamp().createdBy(),
                followUp.stamp().updatedAt(),
                followUp.stamp().updatedBy());
    }
}
