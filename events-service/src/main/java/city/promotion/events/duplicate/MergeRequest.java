package city.promotion.events.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The record that becomes part of another one. */
@Schema(
        name = "MergeRequest",
        description = "The record that becomes part of another one 并入的记录. A sample.",
        examples =
                "{\"duplicateId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a02\", \"duplicateIfMatch\": \"\\\"0.6pQ0zJp0kq3vU1cK\\\"\", "
                        + "\"reason\": \"Recorded under its Japanese and under its Chinese name.\"}")
public record MergeRequest(
        @NotNull
        @Schema(description = "The record that goes; its id leads to the one that stays for ever.", required = true)
        UUID duplicateId,

        @Size(max = 200)
        @Schema(
                description =
                        "The `ETag` of that record as you read it; without it the answer is 428, with an older one 412.",
                required = true)
        String duplicateIfMatch,

        @NotBlank @Size(max = 2000) @Schema(description = "How it is known that the two are the same.", required = true)
        String reason) {}
