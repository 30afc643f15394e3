package city.promotion.projects.project;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
import city.promotion.projects.origin.Origin;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as it is read. */
@Schema(name = "Project", description = "An investment project 投资项目.")
record ProjectResponse(
        @Schema(required = true) UUID id,
        @Schema(examples = "PJ-2024-0001", required = true) String code,
        @Schema(required = true) LocalizedText name,

        @Schema(description = "Code list PROJECT_KIND.", examples = "REGIONAL_HQ", required = true)
        String kind,

        @Schema(description = "See /projects/v1/tracks.", examples = "SETUP", required = true)
        String track,

        @Schema(description = "See /projects/v1/tracks.", examples = "SIGNED", required = true)
        String stage,

        @Schema(description = "Date of the stage; null while it is unknown.", nullable = true)
        PartialDate stageSince,

        @Schema(required = true) ProjectStatus status,

        @Schema(description = "Why it has this status.", nullable = true)
        String statusReason,

        @Schema(nullable = true) Sector sector,
        @Schema(required = true) List<ChainRole> chainRoles,
        @Schema(nullable = true) KeyLevel keyLevel,
        @Schema(examples = "2024", nullable = true) Integer planYear,
        @Schema(nullable = true) PlanCategory planCategory,
        @Schema(required = true) List<Investor> investors,

        @Schema(description = "Event (events-service) that brought it.", nullable = true)
        UUID originEventId,

        @Schema(description = "Outcome of that event.", nullable = true)
        UUID originOutcomeId,

        @Schema(description = "What is known of the two; null when none is named.", nullable = true)
        Origin origin,

        @Schema(nullable = true) PartialDate firstTalk,

        @Schema(description = "Code list DISTRICT 首谈区.", examples = "320214", nullable = true)
        String districtOfFirstTalk,

        @Schema(description = "Code list DISTRICT 落地区.", examples = "320205", nullable = true)
        String districtOfLanding,

        @Schema(nullable = true) LocalizedText unitInCharge,
        @Schema(nullable = true) LocalizedText leaderInCharge,

        @Schema(description = "Agreed investment 协议投资额, as printed.", nullable = true)
        Money agreedInvestment,

        @Schema(
                description = "Derived from `agreedInvestment`; null below 10 亿元 and for other currencies.",
                nullable = true)
        ScaleBand scaleBand,

        @Schema(nullable = true) LocalizedText summary,

        @Schema(description = "True for an invented record that shows how the service works.", required = true)
        boolean sample,

        @Schema(description = "Every step, oldest first; only with `expand=stages`.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<StageRecordResponse> stages,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(required = true) Visibility visibility,
        @Schema(examples = "3", required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static ProjectResponse from(Project project, Set<Visibility> visible) {
        return from(project, visible, null);
    }

    static ProjectResponse from(Project project, Set<Visibility> visible, List<StageRecord> stages) {
        return new ProjectResponse(
                project.id(),
                project.code(),
                project.name(),
                project.kind(),
                project.track(),
                project.stage(),
                project.stageSince(),
                project.status(),
                project.statusReason(),
                project.sector(),
                project.chainRoles(),
                project.keyLevel(),
                project.planYear(),
                project.planCategory(),
                project.investors(),
                project.originEventId(),
                project.originOutcomeId(),
                project.origin(visible).orElse(null),
                project.firstTalk(),
                project.districtOfFirstTalk(),
                project.districtOfLanding(),
                project.unitInCharge(),
                project.leaderInCharge(),
                project.agreedInvestment(),
                ScaleBand.of(project.agreedInvestment()),
                project.summary(),
                project.sample(),
                stages == null
                        ? null
                        : stages.stream().map(StageRecordResponse::from).toList(),
                project.externalIds(),
                project.sources(),
                project.visibility(),
                project.version(),
                project.stamp().createdAt(),
                project.stamp().createdBy(),
                project.stamp().updatedAt(),
                project.stamp().updatedBy());
    }
}
