package city.promotion.projects.project;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that proves a step. */
@Schema(name = "Evidence", description = "A document that proves a step 佐证材料.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evidence(
        @NotBlank @Size(max = 60) @Schema(description = "Code list EVIDENCE_KIND.", examples = "SIGNED_AGREEMENT")
        String kind,

        @TextLimit(200) LocalizedText title,

        @Size(max = 200) @Schema(description = "Number or file mark of the document.", examples = "2024-118")
        String number,

        @Schema(description = "Day of issue.", examples = "2024-04-18")
        LocalDate issuedOn) {}
