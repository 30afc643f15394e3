package city.promotion.projects.blocker;

import city.promotion.conventions.language.LocalizedText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the list that leaders ask for each month: which unit has to do what until when. */
@Schema(name = "MonthlyBlocker", description = "One line of the monthly list 每月堵点清单: unit, action, deadline.")
record MonthlyBlocker(
        @Schema(description = "Responsible unit; null while nobody is assigned.", nullable = true)
        LocalizedText unit,

        @Schema(nullable = true) LocalizedText person,

        @Schema(description = "What the unit has to do.", nullable = true)
        LocalizedText action,

        @Schema(nullable = true) LocalDate deadline,

        @Schema(
                description = "Days past the deadline at the end of the month, or today within it.",
                examples = "12",
                required = true)
        long daysOverdue,

        @Schema(required = true) UUID blockerId,
        @Schema(examples = "BL-2024-0001", required = true) String code,
        @Schema(required = true) LocalizedText title,
        @Schema(required = true) UUID projectId,
        @Schema(examples = "PJ-2024-0001", required = true) String projectCode,
        @Schema(required = true) LocalizedText projectName,
        @Schema(examples = "ENERGY", required = true) String category,
        @Schema(required = true) Severity severity,
        @Schema(required = true) BlockerStatus status,
        @Schema(nullable = true) EscalationLevel escalatedTo,
        @Schema(examples = "320214", nullable = true) String district,
        @Schema(required = true) LocalDate raisedOn,
        @Schema(examples = "true", required = true) boolean sample) {

    static MonthlyBlocker from(Row row, YearMonth month, LocalDate today) {
        var blocker = row.blocker();
        var day = today.isBefore(month.atEndOfMonth()) ? today : month.atEndOfMonth();
        var due = blocker.dueDate();
        var resolved = blocker.resolvedOn() != null && !blocker.resolvedOn().isAfter(day);
        return new MonthlyBlocker(
                blocker.responsibleUnit(),
                blocker.responsiblePerson(),
                blocker.actionWanted(),
                due,
                due == null || resolved ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, day)),
                blocker.id(),
                blocker.code(),
                blocker.title(),
                blocker.projectId(),
                row.projectCode(),
                row.projectName(),
                blocker.category(),
                blocker.severity(),
                blocker.status(),
                blocker.escalatedTo(),
                blocker.district(),
                blocker.raisedOn(),
                blocker.sample());
    }

    /** A blocker with what its project is called. */
    record Row(Blocker blocker, String projectCode, LocalizedText projectName) {}
}
