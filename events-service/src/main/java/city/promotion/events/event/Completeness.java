package city.promotion.events.event;

import city.promotion.conventions.quantity.Quantity;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a list of the event is whole, and what its source announced. */
@Schema(
        name = "Completeness",
        description = "Whether a list is whole 名单是否完整: sources often name some and say there are others (等).",
        examples =
                "{\"of\": \"PARTICIPATIONS\", \"kind\": \"ACCOMPANYING_COMPANY\", \"announced\": {\"value\": \"20\", \"unit\": \"1\", \"qualifier\": \"NEARLY\"}, \"complete\": false}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Completeness(
        @NotNull @Schema(description = "Which list.", required = true)
        CompletenessOf of,

        @Size(max = 60)
        @Schema(
                description = "Only its entries of this role or kind; all of them when left out.",
                examples = "ACCOMPANYING_COMPANY")
        String kind,

        @Schema(description = "How many the source announced, as printed.")
        Quantity announced,

        @NotNull @Schema(description = "Whether the list names all of them.", required = true)
        Boolean complete) {}
