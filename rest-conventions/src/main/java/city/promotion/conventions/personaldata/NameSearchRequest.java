package city.promotion.conventions.personaldata;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to look for. */
@Schema(
        name = "NameSearchRequest",
        description = "Whom to look for 查找姓名; in a body, since addresses are noted in logs.",
        examples = "{\"names\": [\"样例甲乙丙\", \"Sample Jiayibing\"]}")
record NameSearchRequest(
        @NotEmpty
        @Size(max = 20)
        @Schema(
                description =
                        "Each name as it is written, in every script in which it may stand: a whole one, with a blank or in Chinese, "
                                + "Japanese or Korean letters. Capitals make no difference.",
                required = true)
        List<@NotNull @NotBlank @Size(max = 200) String> names) {}
