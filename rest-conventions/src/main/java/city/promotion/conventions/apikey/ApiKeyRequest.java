package city.promotion.conventions.apikey;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as an administrator asks for it. */
@Schema(
        name = "ApiKeyRequest",
        description = "A key for a system that cannot ask for tokens 新建密钥.",
        examples =
                "{\"holder\": \"chamber-of-commerce\", \"purpose\": {\"en\": \"Sample: the calendar of a chamber of commerce\"}, "
                        + "\"role\": \"PARTNER\", \"access\": \"READ\", \"expiresAt\": \"2025-03-31T16:00:00Z\"}")
record ApiKeyRequest(
        @NotNull
        @Size(max = 64)
        @Pattern(
                regexp = "[a-z0-9][a-z0-9._-]{1,63}",
                message = "write 2 to 64 lower-case letters, digits, points, hyphens and underscores")
        @Schema(
                description = "Whose system it is; the history names its changes `key:` and this.",
                examples = "chamber-of-commerce",
                required = true)
        String holder,

        @TextLimit(500) @Schema(description = "What it is for, for people.")
        LocalizedText purpose,

        @NotNull @Schema(examples = "PARTNER", required = true)
        KeyRole role,

        @NotNull @Schema(examples = "READ", required = true) KeyAccess access,

        @Size(min = 1, max = 50)
        @Schema(
                description =
                        "Codes of the list DISTRICT: the key changes only what belongs to these. The whole city's unless said. 所属区",
                examples = "[\"320205\"]")
        List<@NotNull @Size(max = 64) String> districts,

        @NotNull
        @Schema(
                description = "From when on it opens nothing: in the future, at most 366 days ahead.",
                examples = "2025-03-31T16:00:00Z",
                required = true)
        Instant expiresAt) {}
