package city.promotion.conventions.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One attempt to deliver.
 *
 * @param millis how long it took
 */
@Schema(name = "WebhookAttempt", description = "One attempt to deliver 投递尝试.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Attempt(
        @Schema(description = "When it was made.", examples = "2024-04-22T03:20:42.118Z", required = true)
        Instant at,

        @Schema(required = true) AttemptResult result,

        @Schema(description = "HTTP status of the answer; absent without one.", examples = "503")
        Integer status,

        @Schema(description = "How long it took, in milliseconds.", examples = "41", required = true)
        long millis,

        @Schema(
                description = "The first 1,000 characters of the answer, or what stood in the way.",
                examples = "Service temporarily unavailable")
        String detail) {

    private static final int LONGEST_DETAIL = 1_000;

    Attempt {
        // What a receiver says goes into the log and must be storable there.
        detail = detail == null || detail.isBlank() ? null : storable(detail);
    }

    boolean succeeded() {
        return result == AttemptResult.DELIVERED;
    }

    /** The receiver says that it is not there any more and never will be. */
    boolean saysGone() {
        return status != null && status == 410;
    }

    private static String storable(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_DETAIL)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? ' ' : point)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
