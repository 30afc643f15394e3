package city.promotion.events.person;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person is to be forgotten. */
@Schema(
        name = "ErasureRequest",
        description = "Why a person is to be forgotten 删除个人信息的理由.",
        examples = "{\"reason\": \"Asked for by the person on 2024-05-02. A sample.\"}")
record ErasureRequest(
        @NotBlank @Size(max = 2000) @Schema(description = "Kept in the history; name nobody in it.", required = true)
        String reason,

        @Min(0)
        @Schema(
                description =
                        "The `mentions.total` that `getPersonalData` told: then the names go from those texts and what was noted of "
                                + "them too. Left out, texts stay as they are.",
                examples = "2")
        Integer mentions) {}
