package city.promotion.conventions.personaldata;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where some names stand. */
@Schema(name = "NameMentions", description = "Where a service names somebody beside its registers 提及之处.")
public record NameMentions(
        @Schema(
                description = "Number of places, also of those beyond the first 1,000.",
                examples = "1",
                required = true)
        int total,

        @Schema(description = "The first 1,000 places.", required = true)
        List<Mention> places) {}
