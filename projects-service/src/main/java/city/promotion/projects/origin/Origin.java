package city.promotion.projects.origin;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a project comes from, as far as it is known here. */
@Schema(name = "Origin", description = "The event and outcome that brought the project, as events-service told 项目来源.")
public record Origin(
        @Schema(
                description =
                        "UNVERIFIED until events-service has told of the event and the outcome; GONE when one was deleted.",
                required = true)
        OriginStatus status,

        @Schema(description = "Code of the event.", examples = "EV-2024-0002", nullable = true)
        String eventCode,

        @Schema(description = "Title of the event; null when you may not see it.", nullable = true)
        LocalizedText eventTitle,

        @Schema(description = "Title of the outcome.", nullable = true)
        LocalizedText outcomeTitle) {

    /**
     * As read by {@link Origins#COLUMNS}, before anybody's sight is considered.
     *
     * @param event null when nothing was heard of it
     * @param outcome null when none is named or nothing was heard of it
     */
    public record Known(Event event, Outcome outcome) {

        record Event(String code, LocalizedText title, Visibility visibility, boolean gone) {}

        record Outcome(LocalizedText title, boolean gone) {}

        /** What a caller may read of it. */
        public Origin shownTo(Set<Visibility> visible, boolean namesOutcome) {
            if (event == null) {
                return new Origin(OriginStatus.UNVERIFIED, null, null, null);
            }
            if (!visible.contains(event.visibility)) {
                return new Origin(status(namesOutcome), null, null, null);
            }
            return new Origin(status(namesOutcome), event.code, event.title, outcome == null ? null : outcome.title);
        }

        private OriginStatus status(boolean namesOutcome) {
            if (event.gone || outcome != null && outcome.gone) {
                return OriginStatus.GONE;
            }
            return namesOutcome && outcome == null ? OriginStatus.UNVERIFIED : OriginStatus.VERIFIED;
        }
    }
}
