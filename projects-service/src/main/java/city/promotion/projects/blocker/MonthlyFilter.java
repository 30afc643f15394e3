package city.promotion.projects.blocker;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which month's list is wanted, of whom. */
record MonthlyFilter(
        @RestQuery
        @NotNull
        @Pattern(regexp = "(19|20)\\d{2}-(0[1-9]|1[0-2])", message = "must be a month, for example 2024-04")
        @Parameter(description = "The month.", example = "2024-04")
        String month,

        @RestQuery @Parameter(description = "Responsible unit, whole name in any language.", example = "新吴区样本责任单位")
        String unit,

        @RestQuery @Parameter(description = "Code list DISTRICT.", example = "320214")
        String district,

        @RestQuery @Parameter(description = "Only blockers of invented projects (true) or only real ones (false).")
        Boolean sample) {

    YearMonth yearMonth() {
        return YearMonth.parse(month);
    }
}
