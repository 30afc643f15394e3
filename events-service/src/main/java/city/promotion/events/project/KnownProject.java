package city.promotion.events.project;

import city.promotion.conventions.language.LocalizedText;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project in few words, as projects-service told. */
@Schema(name = "KnownProject", description = "A project on file in projects-service 已入库项目.")
public record KnownProject(
        @Schema(required = true) UUID projectId,
        @Schema(examples = "PJ-2024-0001", required = true) String code,
        @Schema(required = true) LocalizedText name,

        @Schema(description = "Stage of its track.", examples = "SIGNED", required = true)
        String stage,

        @Schema(description = "ON_TRACK, AT_RISK, DELAYED, …", examples = "ON_TRACK", required = true)
        String status) {}
