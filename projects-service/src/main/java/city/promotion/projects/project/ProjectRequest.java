package city.promotion.projects.project;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as a client writes it, whole. */
@Schema(
        examples = """
                {
                  "name": {"zh-Hans": "样本项目 智能传感器工厂", "en": "Sample project: smart sensor plant"},
                  "kind": "MANUFACTURING",
                  "sector": {"code": "C3983"},
                  "chainRoles": ["STRENGTHEN"],
                  "keyLevel": "PROVINCIAL",
                  "planYear": 2024,
                  "planCategory": "NEW_START",
                  "investors": [{"name": {"en": "Sample Investor"}, "country": "JP", "sharePercent": "100"}],
                  "firstTalk": {"value": "2022-03", "precision": "MONTH"},
                  "districtOfFirstTalk": "320214",
                  "districtOfLanding": "320214",
                  "unitInCharge": {"zh-Hans": "新吴区样本责任单位"},
                  "leaderInCharge": {"zh-Hans": "样本责任领导"},
                  "agreedInvestment": {"value": "102.6", "multiplier": 8, "unit": "CNY", "qualifier": "EXACT"},
                  "sample": true,
                  "visibility": "PUBLIC"
                }""",
        name = "ProjectRequest",
        description = "A project as it is written 项目, whole: what is left out is empty afterwards.")
record ProjectRequest(
        @NotNull @TextLimit(200) LocalizedText name,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code list PROJECT_KIND; decides the track.", examples = "REGIONAL_HQ")
        String kind,

        @Valid Sector sector,

        @Schema(description = "What it does for industrial chains 强链补链延链.") @Size(max = 3)
        List<@NotNull ChainRole> chainRoles,

        KeyLevel keyLevel,

        @Schema(description = "Year of the plan of major projects it stands in.", examples = "2024")
        @Min(1978)
        @Max(2100)
        Integer planYear,

        @Schema(description = "Needs `planYear`.") PlanCategory planCategory,

        @Valid @Size(max = 50) List<@NotNull @Valid Investor> investors,

        @Schema(description = "Event (events-service) that brought it.")
        UUID originEventId,

        @Schema(description = "Outcome of that event, for example its batch of signings; needs `originEventId`.")
        UUID originOutcomeId,

        @Schema(description = "When it was first talked about; the date of its stage LEAD.")
        PartialDate firstTalk,

        @Size(max = 60) @Schema(description = "Code list DISTRICT (GB/T 2260) 首谈区.", examples = "320214")
        String districtOfFirstTalk,

        @Size(max = 60) @Schema(description = "Code list DISTRICT (GB/T 2260) 落地区.", examples = "320205")
        String districtOfLanding,

        @Schema(description = "Unit in charge 责任单位.") @TextLimit(200)
        LocalizedText unitInCharge,

        @Schema(description = "Leader in charge 责任领导.") @TextLimit(200)
        LocalizedText leaderInCharge,

        @Schema(description = "Agreed investment 协议投资额, as the agreement or source prints it.")
        Money agreedInvestment,

        @TextLimit(4000) LocalizedText summary,

        @Schema(description = "True for an invented record that shows how the service works; fixed at creation.")
        Boolean sample,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    ProjectRequest {
        chainRoles = chainRoles == null ? List.of() : chainRoles;
        investors = investors == null ? List.of() : investors;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }

    /** The district of landing, or of the first talk while that is open; null when neither is said. */
    String district() {
        return districtOfLanding == null ? districtOfFirstTalk : districtOfLanding;
    }

    /** Collects what contradicts itself, field by field. */
    ProblemException contradictions(Instant now) {
        var problem = ProjectProblem.INVALID.problem();
        if (sector != null && !sector.isOnTheList()) {
            problem.violation("sector.code", "sector-unknown", sector.code());
        }
        if (new HashSet<>(chainRoles).size() < chainRoles.size()) {
            problem.violation("chainRoles", "twice");
        }
        if (planCategory != null && planYear == null) {
            problem.violation("planYear", "needed-by", "planCategory");
        }
        if (originOutcomeId != null && originEventId == null) {
            problem.violation("originEventId", "needed-by", "originOutcomeId");
        }
        if (firstTalk != null && firstTalk.earliest().isAfter(now)) {
            problem.violation("firstTalk", "in-the-future");
        }
        if (agreedInvestment != null && agreedInvestment.toBigDecimal().signum() < 0) {
            problem.violation("agreedInvestment.value", "negative");
        }
        for (int i = 0; i < investors.size(); i++) {
            if (!investors.get(i).hasKnownCountry()) {
                problem.violation(
                        "investors[" + i + "].country",
                        "country-unknown",
                        investors.get(i).country());
            }
        }
        var shares = investors.stream().map(Investor::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.compareTo(BigDecimal.valueOf(100)) > 0) {
            problem.violation("investors", "shares-above-100", shares.toPlainString());
        }
        return problem;
    }
}
