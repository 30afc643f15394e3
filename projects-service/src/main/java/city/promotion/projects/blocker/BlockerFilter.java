package city.promotion.projects.blocker;

import city.promotion.conventions.security.Visibility;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a client may filter blockers by; filters that are given hold all together. */
record BlockerFilter(
        @RestQuery @Parameter(description = "How far it is.")
        BlockerStatus status,

        @RestQuery @Parameter(description = "How much it harms.")
        Severity severity,

        @RestQuery @Parameter(description = "Code list BLOCKER_CATEGORY.", example = "ENERGY")
        String category,

        @RestQuery @Parameter(description = "Responsible unit, whole name in any language.", example = "新吴区样本责任单位")
        String unit,

        @RestQuery @Parameter(description = "Responsible person, whole name in any language.", example = "样本责任人")
        String person,

        @RestQuery @Parameter(description = "Code list DISTRICT.", example = "320214")
        String district,

        @RestQuery
        @Parameter(description = "true: somebody still has to act and the due date has passed; false: all others.")
        Boolean overdue,

        @RestQuery
        @Parameter(description = "true: still to be acted on (OPEN, ASSIGNED, IN_PROGRESS); false: all others.")
        Boolean outstanding,

        @RestQuery @Parameter(description = "Taken up to somebody higher (true) or not (false).")
        Boolean escalated,

        @RestQuery @Parameter(description = "Taken up to this level.")
        EscalationLevel escalatedTo,

        @RestQuery @Parameter(description = "Due on this day or later.", example = "2024-04-01")
        LocalDate dueFrom,

        @RestQuery @Parameter(description = "Due on this day or before.", example = "2024-04-30")
        LocalDate dueTo,

        @RestQuery @Parameter(description = "Only blockers of invented projects (true) or only real ones (false).")
        Boolean sample,

        @RestQuery @Parameter(description = "Who may read the record.")
        Visibility visibility,

        @RestQuery
        @Parameter(description = "Document that the record cites.", example = "urn:x-sample:dispatch-meeting:2024-04")
        String source,

        @RestQuery
        @Parameter(description = "Identifier in another system, `system:id`.", example = "samples:sample-blocker-power")
        String externalId,

        @RestQuery @Parameter(description = "Human code.", example = "BL-2024-0001")
        String code) {}
