package city.promotion.conventions.imports;

import city.promotion.conventions.language.LocalizedText;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record on file that a new row may be once more. */
@Schema(
        name = "Twin",
        description =
                "A record on file that the row may be once more 疑似重复. Put its id into the row to change it instead.")
public record Twin(
        @Schema(required = true) UUID id,
        @Schema(examples = "OR-2024-0001") String code,
        LocalizedText names) {}
