package city.promotion.events.report;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of one group of events. */
@Schema(name = "SummaryGroup", description = "The figures of one group of events 一组活动的汇总.")
record SummaryGroup(
        @Schema(
                description =
                        "Id of the campaign, the year, the country's code or the code of the type; null for events that have none.",
                examples = "2024",
                nullable = true)
        String key,

        @Schema(description = "Code of the campaign.", examples = "CP-2024-0001", nullable = true)
        String code,

        @Schema(description = "What the campaign or the type is called.")
        LocalizedText labels,

        @Schema(description = "Events of the group 活动数.", examples = "5", required = true)
        long events,

        @Schema(description = "Of them DRAFT, PLANNED, APPROVED or IN_PROGRESS 计划中.", examples = "0", required = true)
        long planned,

        @Schema(description = "Of them HELD or REVIEWED 已举办.", examples = "5", required = true)
        long held,

        @Schema(description = "Of them POSTPONED 延期.", examples = "0", required = true)
        long postponed,

        @Schema(description = "Of them CANCELLED 取消.", examples = "0", required = true)
        long cancelled,

        @Schema(
                description = "Visits, inspections and studies of their itineraries 走访考察.",
                examples = "10",
                required = true)
        long visits,

        @Schema(
                description = "Talks on record with them, and round tables of their itineraries 会谈座谈.",
                examples = "4",
                required = true)
        long meetings,

        @Schema(
                description =
                        "Different organisations met: visited, in talks, or taking part on the other side; each counted once 接触机构.",
                examples = "26",
                required = true)
        long organisationsMet,

        @Schema(
                description = "Signings announced with an exact number, added up 宣布签约数; null when there are none.",
                examples = "17",
                nullable = true)
        Long announcedSignings,

        @Schema(
                description =
                        "Announced numbers that are not exact (over 20, nearly 30); they cannot be added up. Never null.",
                required = true)
        List<Quantity> announcedInexactly,

        @Schema(
                description = "Different projects on file that came from these events, or that their talks name 已识别项目.",
                examples = "0",
                required = true)
        long identifiedProjects) {}
