package city.promotion.projects.plan;

import city.promotion.conventions.language.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a planning list shows of a project. */
@Schema(name = "PlannedProject", description = "What a planning list shows of the project 项目概况.")
record PlannedProject(
        @Schema(examples = "PJ-2024-0001", required = true) String code,
        @Schema(required = true) LocalizedText name,
        @Schema(examples = "BUILD", required = true) String track,
        @Schema(examples = "STARTED", required = true) String stage,
        @Schema(examples = "ON_TRACK", required = true) String status,

        @Schema(description = "District of landing, code list DISTRICT.", examples = "320214", nullable = true)
        String district,

        @Schema(nullable = true) LocalizedText unitInCharge) {}
