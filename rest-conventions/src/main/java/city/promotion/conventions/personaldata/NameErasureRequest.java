package city.promotion.conventions.personaldata;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose names are to go, and why. */
@Schema(
        name = "NameErasureRequest",
        description = "Whose names are to go from every text, and why 删除姓名.",
        examples =
                "{\"names\": [\"样例甲乙丙\", \"Sample Jiayibing\"], \"reason\": \"Asked for by the person on 2024-05-02. A sample.\", \"mentions\": 1}")
record NameErasureRequest(
        @NotEmpty
        @Size(max = 20)
        @Schema(description = "Each name as it is written, as for the search.", required = true)
        List<@NotNull @NotBlank @Size(max = 200) String> names,

        @NotBlank @Size(max = 2000) @Schema(description = "Kept in the audit; name nobody in it.", required = true)
        String reason,

        @NotNull
        @Min(0)
        @Schema(
                description = "The `total` that the search told: nothing is erased that nobody looked at.",
                examples = "1",
                required = true)
        Integer mentions) {}
