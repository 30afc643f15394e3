package city.promotion.events.event;

import city.promotion.conventions.date.PartialDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of an event to another status. */
@Schema(
        name = "EventTransitionRequest",
        description = "A step to another status 状态变更.",
        examples = "{\"to\": \"HELD\", \"effectiveDate\": \"2024-04-18\"}")
record TransitionRequest(
        @NotNull @Schema(description = "Status that it takes.", examples = "HELD", required = true)
        EventStatus to,

        @Size(max = 2000) @Schema(description = "Why; required for CANCELLED.", examples = "会期调整")
        String reason,

        @Schema(description = "Day from which it holds; today unless said, not in the future.", examples = "2024-04-18")
        LocalDate effectiveDate,

        @Schema(description = "New beginning, only with POSTPONED; the dates given up are kept in `earlierDates`.")
        PartialDate newStarts,

        @Schema(description = "New end, only with POSTPONED.")
        PartialDate newEnds) {}
