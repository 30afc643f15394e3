package city.promotion.conventions.audit;

import city.promotion.conventions.history.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act. */
@Schema(
        name = "AuditRecord",
        description = "One act 审计记录: who, when, from where, what, from which value to which, and why.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditRecord(
        @Schema(required = true) UUID id,

        @Schema(description = "When.", examples = "2024-04-18T06:30:00Z", required = true)
        Instant at,

        @Schema(
                description =
                        "Who: a person, a program, `key:` and its holder, or `service` for what the service did by itself.",
                examples = "li.na",
                required = true)
        String by,

        @Schema(required = true) AuditAction action,

        @Schema(description = "The record that the act was about; absent for the reading of a list.")
        UUID record,

        @Schema(description = "The part that changed; absent for the record itself.", examples = "agenda")
        String part,

        @Schema(description = "Id of that part.") UUID partId,

        @Schema(description = "Each field from its old to its new value; empty for a reading.", required = true)
        List<Change.FieldChange> fields,

        @Schema(description = "Why, where the request said so.", examples = "The investor asked for more time")
        String reason,

        @Schema(
                description = "Request that did it; the same id stands in the logs.",
                examples = "7c43dd899a3b43cf8c05c646a719ee16")
        String requestId,

        @Schema(description = "Address that the request came from, as the gateway saw it.", examples = "192.0.2.17")
        String client,

        @Schema(
                description = "Path of the request; of a reading with its query.",
                examples = "/projects/v1/projects?district=320211")
        String path,

        @Schema(
                description = "Number of records that were read and are not for everybody; 0 for a whole list or copy.",
                examples = "1")
        Integer records) {

    static AuditRecord from(AuditEntry entry) {
        var fields = new ArrayList<Change.FieldChange>();
        for (var change : entry.changes()) {
            fields.add(new Change.FieldChange(change.get("field").textValue(), change.get("old"), change.get("new")));
        }
        return new AuditRecord(
                entry.id(),
                entry.happenedAt(),
                entry.actor(),
                entry.action(),
                entry.recordId(),
                entry.part(),
                entry.partId(),
                fields,
                entry.reason(),
                entry.requestId(),
                entry.client(),
                entry.path(),
                entry.records());
    }
}
