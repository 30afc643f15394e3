package city.promotion.events.duplicate;

import city.promotion.conventions.language.LocalizedText;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of two records that may be the same. */
@Schema(name = "DuplicateRecord", description = "One of two records that may be the same 疑似重复的一方.")
record DuplicateRecord(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people.", examples = "OR-2024-0001", required = true)
        String code,

        @Schema(required = true) LocalizedText names,

        @Schema(description = "Version to merge; the `ETag` of the record stands on reading it.", required = true)
        long version) {}
