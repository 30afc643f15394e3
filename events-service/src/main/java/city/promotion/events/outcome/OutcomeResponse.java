package city.promotion.events.outcome;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.project.IdentifiedProjects;
import city.promotion.events.reference.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an event 成果, as it is answered. */
@Schema(name = "OutcomeResponse", description = "What came of an event 成果.")
record OutcomeResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "The event it belongs to.", required = true)
        UUID eventId,

        @Schema(description = "Code of the list OUTCOME_KIND.", examples = "SIGNING_BATCH", required = true)
        String kind,

        @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @Schema(description = "More about it.") LocalizedText description,

        @Schema(description = "How many were announced, unit `1`; never filled up with what is not on file.")
        Quantity announcedCount,

        @Schema(
                description =
                        "For a SIGNING_BATCH: announced against identified, from the projects on file; null otherwise.",
                nullable = true)
        IdentifiedProjects identified,

        @Schema(
                description = "Fields of cooperation: codes of the list COOPERATION_FIELD; never null.",
                examples = "[\"REGIONAL_HQ\", \"RND_CENTER\"]",
                required = true)
        List<String> fields,

        @Schema(description = "false where the source names some fields and says there are others.")
        Boolean fieldsComplete,

        @Schema(description = "What a directive or proposal says, item by item; never null.", required = true)
        List<LocalizedText> points,

        @Schema(description = "Organisation whose work it is, for example the publisher.")
        UUID organisationId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText organisationNames,

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

    static OutcomeResponse from(Outcome outcome, Set<Visibility> visible) {
        return new OutcomeResponse(
                outcome.id(),
                outcome.part().eventId(),
                outcome.kind(),
                outcome.title(),
                outcome.description(),
                outcome.announcedCount(),
                outcome.identified(visible),
                outcome.fields(),
                outcome.fieldsComplete(),
                outcome.points(),
                outcome.organisationId(),
                Named.shown(outcome.organisation(), visible),
                outcome.part().position(),
                outcome.part().externalIds(),
                outcome.part().sources(),
                outcome.version(),
                outcome.stamp().createdAt(),
                outcome.stamp().createdBy(),
                outcome.stamp().updatedAt(),
                outcome.stamp().updatedBy());
    }
}
