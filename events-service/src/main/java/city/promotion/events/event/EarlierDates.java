package city.promotion.events.event;

import city.promotion.conventions.date.PartialDate;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Dates that a postponement gave up. */
@Schema(name = "EarlierDates", description = "Dates that were given up 原定日期.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlierDates(
        @Schema(description = "When it should have begun.") PartialDate starts,
        @Schema(description = "When it should have ended.") PartialDate ends) {}
