package city.promotion.events.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person said about being named in public. */
@Schema(
        name = "Consent",
        description =
                "What a person said about being named in public 公开姓名的同意. Without consent GIVEN only those are named who are named by a "
                        + "published source (a source with a publisher); WITHHELD hides the name from all but staff.",
        examples = "{\"status\": \"GIVEN\", \"on\": \"2024-04-10\", \"note\": \"By e-mail. A sample.\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Consent(
        @NotNull @Schema(required = true) ConsentStatus status,

        @Schema(description = "Day on which it was said.", examples = "2024-04-10")
        LocalDate on,

        @Size(max = 2000) @Schema(description = "How it was said.")
        String note) {

    static final Consent UNKNOWN = new Consent(ConsentStatus.UNKNOWN, null, null);

    /** What holds for one person of whom two records said something: a refusal before all, then what is known. */
    Consent and(Consent other) {
        if (status == ConsentStatus.WITHHELD || other.status == ConsentStatus.UNKNOWN) {
            return this;
        }
        return other.status == ConsentStatus.WITHHELD || status == ConsentStatus.UNKNOWN ? other : this;
    }
}
