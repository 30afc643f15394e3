package city.promotion.conventions.identifier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The identifier of a record in another system; unique in each system. */
@Schema(
        name = "ExternalId",
        description =
                "The record's identifier in another system 外部编号; unique within `system`. Systems with check digits, which are verified: "
                        + "`uscc` (统一社会信用代码, GB 32100-2015) and `lei` (legal entity identifier, ISO 17442).",
        examples = "{\"system\": \"seed\", \"id\": \"A1.10\"}")
public record ExternalId(
        @NotBlank
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "must be a short name of letters, digits, . _ -")
        @Schema(description = "Short name of the other system.", examples = "seed")
        String system,

        @NotBlank @Size(max = 200) @Schema(examples = "A1.10")
        String id) {}
