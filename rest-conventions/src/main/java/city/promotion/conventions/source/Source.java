package city.promotion.conventions.source;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a fact comes from. Several sources may disagree and stand side by side. */
@Schema(
        name = "Source",
        description = "Where the record's facts come from 来源. Lists filter by `?source=<document>`.",
        examples =
                "{\"document\": \"urn:x-wuxi-newspaper:2024-04:page-1#article-3\", \"publisher\": \"Wuxi city newspaper\","
                        + " \"title\": {\"zh-Hans\": \"一季度无锡外贸迎“开门红”\"}, \"locator\": \"article 3, fact A3.01\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9+.-]*:\\S+", message = "must be a URN or URL")
        @Schema(description = "URN or URL of the document.", examples = "urn:x-wuxi-newspaper:2024-04:page-1#article-3")
        String document,

        @Size(max = 200) @Schema(examples = "Wuxi city newspaper")
        String publisher,

        @TextLimit(500) LocalizedText title,

        @Schema(description = "Day of issue.", examples = "2024-04-21")
        LocalDate issuedOn,

        @Size(max = 200) @Schema(description = "Where in the document.", examples = "article 3, fact A3.01")
        String locator,

        @Size(max = 2000) String note) {}
