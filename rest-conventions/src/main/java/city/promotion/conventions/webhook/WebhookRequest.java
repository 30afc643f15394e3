package city.promotion.conventions.webhook;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to tell of changes, and of which, as a client sends it whole. */
@Schema(
        name = "WebhookRequest",
        description = "Where to tell of changes, and of which 订阅.",
        examples = "{\"url\": \"https://partner.example/city-changes\", \"types\": [\"city.promotion.event.*\", "
                + "\"city.promotion.project.*\", \"city.promotion.release.*\"], \"description\": {\"en\": \"Sample: the calendar of a "
                + "chamber of commerce\"}, \"sees\": \"PUBLIC\"}")
record WebhookRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description =
                        "Address of the receiver: https, a host with public addresses, without user and fragment.",
                examples = "https://partner.example/city-changes",
                required = true)
        String url,

        @Size(max = 20)
        @Schema(
                description =
                        "Only these types of changes; one that ends with `*` stands for all that begin with it. All types when empty.",
                examples = "[\"city.promotion.event.*\"]")
        List<
                        @NotNull @Size(max = 100)
                        @Pattern(
                                regexp = "[a-z][a-z0-9.-]{0,98}\\*?|\\*",
                                message = "write for example city.promotion.event.*")
                        String>
                types,

        @Size(max = 200)
        @Pattern(
                regexp = "/[A-Za-z0-9/._~-]{1,199}",
                message = "write the path of a record, such as stands in `subject` of a change")
        @Schema(
                description = "Only this record and its parts; everything unless said.",
                examples = "/events/v1/events/0192f0a4-7a3e-7c1b-9a44-1f0b8c2d3e4f")
        String subject,

        @TextLimit(500) @Schema(description = "What it is for, for people.")
        LocalizedText description,

        @Schema(
                description =
                        "The narrowest visibility that is told: PARTNER tells of PUBLIC and PARTNER records. All that its owner may see "
                                + "unless said, and never more. Narrow it when the receiver is not your own.",
                examples = "PUBLIC")
        Visibility sees) {

    WebhookRequest {
        types = types == null ? List.of() : types;
    }
}
