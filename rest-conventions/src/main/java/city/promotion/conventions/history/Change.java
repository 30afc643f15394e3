package city.promotion.conventions.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of a record or of a part of it. */
@Schema(name = "Change", description = "One change 变更记录: who, when, and each field from its old to its new value.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        @Schema(required = true) UUID id,

        @Schema(description = "When the change was made.", examples = "2024-04-18T06:30:00Z", required = true)
        Instant at,

        @Schema(description = "Who made it.", examples = "admin", required = true)
        String by,

        @Schema(required = true) ChangeAction action,

        @Schema(description = "The part that changed; absent for the record itself.", examples = "agenda")
        String part,

        @Schema(description = "Id of that part.") UUID partId,
        @Schema(required = true) List<FieldChange> fields,
        @Schema(description = "Request that made it.") String requestId) {

    /** One field from its old to its new value. */
    @Schema(name = "FieldChange")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FieldChange(
            @Schema(examples = "status", required = true) String field,

            @Schema(description = "Value before; null if there was none.", examples = "DRAFT")
            Object old,

            @JsonProperty("new")
            @Schema(name = "new", description = "Value after; null if there is none.", examples = "PLANNED")
            Object newValue) {}
}
