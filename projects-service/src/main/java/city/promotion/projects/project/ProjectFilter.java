package city.promotion.projects.project;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Visibility;
import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a client may filter the list of projects by; filters that are given hold all together. */
record ProjectFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words in the names of the project or its investors, in any language; two Chinese characters "
                                + "are enough.",
                example = "总部")
        String q,

        @RestQuery @Parameter(description = "Code list PROJECT_KIND.", example = "REGIONAL_HQ")
        String kind,

        @RestQuery @Parameter(description = "Code of a track, see /projects/v1/tracks.", example = "SETUP")
        String track,

        @RestQuery @Parameter(description = "Code of a stage, see /projects/v1/tracks.", example = "SIGNED")
        String stage,

        @RestQuery @Parameter(description = "How the project is doing.")
        ProjectStatus status,

        @RestQuery
        @Parameter(description = "Beginning of the GB/T 4754 code.", example = "C39")
        @Pattern(regexp = "[A-T]\\d{0,4}", message = "must be a letter A to T and up to 4 digits")
        String sectorPrefix,

        @RestQuery @Parameter(description = "District of landing, code list DISTRICT 落地区.", example = "320214")
        String district,

        @RestQuery @Parameter(description = "District of first talk, code list DISTRICT 首谈区.", example = "320205")
        String districtOfFirstTalk,

        @RestQuery @Parameter(description = "Who lists it as a major project.")
        KeyLevel keyLevel,

        @RestQuery @Parameter(description = "Year of the plan.", example = "2024")
        Integer planYear,

        @RestQuery @Parameter(description = "What the plan expects.")
        PlanCategory planCategory,

        @RestQuery @Parameter(description = "Event (events-service) that brought it.")
        UUID originEventId,

        @RestQuery
        @Parameter(description = "Least agreed investment in whole units of `currency`.", example = "1000000000")
        BigDecimal agreedMin,

        @RestQuery
        @Parameter(description = "Most agreed investment in whole units of `currency`.", example = "5000000000")
        BigDecimal agreedMax,

        @RestQuery
        @Parameter(
                description = "ISO 4217 code of the agreed investment; needed by agreedMin, agreedMax and "
                        + "sort=agreedInvestment, since amounts of several currencies are not compared.",
                example = "CNY")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency,

        @RestQuery @Parameter(description = "Only invented records (true) or only real ones (false).")
        Boolean sample,

        @RestQuery @Parameter(description = "Who may read the record.")
        Visibility visibility,

        @RestQuery
        @Parameter(
                description = "Document that the record cites.",
                example = "urn:x-wuxi-newspaper:2024-04:page-1#article-1")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, `system:id`.", example = "seed:A1.10")
        String externalId,

        @RestQuery @Parameter(description = "Human code.", example = "PJ-2024-0001")
        String code) {

    /** Refuses to compare amounts whose currency is not said. */
    void requireCurrencyFor(String sort) {
        var problem = ConventionProblem.BAD_PARAMETER.problem();
        var compared = agreedMin != null || agreedMax != null || sort != null && sort.endsWith("agreedInvestment");
        if (currency == null && compared) {
            problem.violation("currency", "required");
        }
        problem.throwIfViolated();
    }
}
