package city.promotion.events.agenda;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens at an event 议程项, as it is answered. */
@Schema(name = "AgendaItemResponse", description = "What happens at an event 议程项.")
record AgendaItemResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "The event it belongs to.", required = true)
        UUID eventId,

        @Schema(description = "Code of the list AGENDA_KIND.", examples = "SPEECH", required = true)
        String kind,

        @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @Schema(description = "More about it.") LocalizedText description,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source.")
        PartialDate ends,

        @Schema(description = "Those of the event's participations who act in it; never null.", required = true)
        List<UUID> participationIds,

        @Schema(description = "Works that are played or shown; never null.", required = true)
        List<LocalizedText> works,

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

    static AgendaItemResponse from(AgendaItem item) {
        return new AgendaItemResponse(
                item.id(),
                item.part().eventId(),
                item.kind(),
                item.title(),
                item.description(),
                item.starts(),
                item.ends(),
                item.participationIds(),
                item.works(),
                item.part().position(),
                item.part().externalIds(),
                item.part().sources(),
                item.version(),
                item.stamp().createdAt(),
                item.stamp().createdBy(),
                item.stamp().updatedAt(),
                item.stamp().updatedBy());
    }
}
