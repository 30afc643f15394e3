package city.promotion.projects.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Industry of a project by the national classification GB/T 4754-2017. */
@Schema(
        name = "Sector",
        description = "Industry by GB/T 4754-2017 国民经济行业: the letter of the section, alone or with 2 to 4 digits.",
        examples = "{\"code\": \"C3973\"}")
record Sector(
        @NotNull @Pattern(regexp = "[A-T](\\d{2,4})?") @Schema(examples = "C3973")
        String code) {

    /** Last division of each section, A to T; a section begins where the one before it ends. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    /** Whether the section has the division that the code names: C is 13 to 43, so C73 is none. */
    boolean isOnTheList() {
        if (code.length() == 1) {
            return true;
        }
        var section = code.charAt(0) - 'A';
        var division = Integer.parseInt(code.substring(1, 3));
        var first = section == 0 ? 1 : LAST_DIVISION[section - 1] + 1;
        return division >= first && division <= LAST_DIVISION[section];
    }
}
