package city.promotion.stats.load;

import city.promotion.conventions.identifier.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A load that was taken. */
@Schema(name = "Load", description = "A load of observations 录入批次: who filled the release, when, and how much")
record LoadResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID releaseId,

        @Schema(description = "Number of observations taken.", examples = "27", required = true)
        int observations,

        @Schema(
                description =
                        "Those of a file that say what stood already when it was loaded, whatever source they cite; null where the load was no "
                                + "file. 与现有数据相同",
                examples = "0",
                nullable = true)
        Integer unchanged,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Instant createdAt,
        @Schema(examples = "admin", required = true) String createdBy) {

    static LoadResponse from(Load load) {
        return new LoadResponse(
                load.id(),
                load.releaseId(),
                load.observations(),
                load.unchanged(),
                load.externalIds(),
                load.createdAt(),
                load.createdBy());
    }
}
