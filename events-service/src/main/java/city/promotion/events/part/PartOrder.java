package city.promotion.events.part;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The order of an event's parts of one kind: read it, move what is to be moved, send it back whole. */
@Schema(
        name = "PartOrder",
        description = "The order of all parts of one kind of an event 顺序: read it, rearrange it, send it back whole.",
        examples = "{\"ids\": [\"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a02\", \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"]}")
public record PartOrder(
        @NotNull
        @Size(max = 5000)
        @Schema(
                description = "The ids of all of them, first to last; each once.",
                examples = "[\"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a02\", \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"]",
                required = true)
        List<@NotNull UUID> ids) {}
