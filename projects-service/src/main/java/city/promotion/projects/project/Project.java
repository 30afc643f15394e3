package city.promotion.projects.project;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
import city.promotion.projects.origin.Origin;
import city.promotion.projects.origin.Origins;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** An investment project: what it is, and where it stands on its track. */
@Entity
class Project {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText name;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String track;

    @Column(nullable = false)
    private String stage;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "stage_since")
    private PartialDate stageSince;

    /** The stage's date for ordering; where that is unknown, the moment the stage was recorded. */
    @Column(name = "stage_since_from", nullable = false)
    private Instant stageSinceFrom;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProjectStatus status = ProjectStatus.ON_TRACK;

    @Column(name = "status_reason")
    private String statusReason;

    private String sector;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "chain_roles", nullable = false)
    private List<ChainRole> chainRoles;

    @Enumerated(EnumType.STRING)
    @Column(name = "key_level")
    private KeyLevel keyLevel;

    @Column(name = "plan_year")
    private Integer planYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "plan_category")
    private PlanCategory planCategory;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Investor> investors;

    @Column(name = "origin_event_id")
    private UUID originEventId;

    @Column(name = "origin_outcome_id")
    private UUID originOutcomeId;

    /** What the events' change feed told of the two, read with the row. */
    @Formula(Origins.COLUMNS)
    @JdbcTypeCode(SqlTypes.JSON)
    private Origin.Known origin;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "first_talk")
    private PartialDate firstTalk;

    @Column(name = "district_of_first_talk")
    private String districtOfFirstTalk;

    @Column(name = "district_of_landing")
    private String districtOfLanding;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "unit_in_charge")
    private LocalizedText unitInCharge;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "leader_in_charge")
    private LocalizedText leaderInCharge;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "agreed_investment")
    private Money agreedInvestment;

    /** Made by the database of the agreed investment, for filters and order. */
    @Column(name = "agreed_amount", insertable = false, updatable = false)
    private BigDecimal agreedAmount;

    @Column(name = "agreed_currency", insertable = false, updatable = false)
    private String agreedCurrency;

    /** Made by the database of the names, for searches only. */
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "search_terms", insertable = false, updatable = false)
    private String[] searchTerms;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText summary;

    @Column(nullable = false, updatable = false)
    private boolean sample;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Source> sources;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Project() {}

    /** A new project on the first stage of its track. */
    Project(String code, String track, String firstStage, ProjectRequest request, Instant now) {
        this.code = code;
        this.track = track;
        this.sample = Boolean.TRUE.equals(request.sample());
        describe(request);
        enter(firstStage, request.firstTalk(), now);
    }

    /** Takes over everything that a client writes; stage and status have ways of their own. */
    void describe(ProjectRequest request) {
        name = request.name();
        kind = request.kind();
        sector = request.sector() == null ? null : request.sector().code();
        chainRoles = request.chainRoles();
        keyLevel = request.keyLevel();
        planYear = request.planYear();
        planCategory = request.planCategory();
        investors = request.investors();
        originEventId = request.originEventId();
        originOutcomeId = request.originOutcomeId();
        firstTalk = request.firstTalk();
        districtOfFirstTalk = request.districtOfFirstTalk();
        districtOfLanding = request.districtOfLanding();
        unitInCharge = request.unitInCharge();
        leaderInCharge = request.leaderInCharge();
        agreedInvestment = request.agreedInvestment();
        summary = request.summary();
        externalIds = request.externalIds();
        sources = request.sources();
        visibility = request.visibility();
    }

    /** Stands on a stage since a date, which may be unknown. */
    void enter(String stage, PartialDate since, Instant now) {
        this.stage = stage;
        this.stageSince = since;
        this.stageSinceFrom = since == null ? now : since.earliest();
    }

    /** Refuses a step of a project that rests or has ended. */
    void requireActive() {
        if (!status.isActive()) {
            throw ProjectProblem.NOT_ACTIVE.problem(code, status);
        }
    }

    /** Says how the project is doing. It is done only at the end of its track; what has ended is reopened by a verifier. */
    void report(ProjectStatus status, String reason, boolean atEndOfTrack, boolean byVerifier) {
        if (!this.status.next().contains(status)) {
            throw ProjectProblem.STATUS_NOT_REACHABLE
                    .problem(code, this.status, status)
                    .violation(
                            "status",
                            "one-of",
                            this.status.next().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        if (this.status.isFinal() && status != this.status && !byVerifier) {
            throw ProjectProblem.REOPENING_NEEDS_VERIFIER.problem(code, this.status);
        }
        if (status == ProjectStatus.DONE && !atEndOfTrack) {
            throw ProjectProblem.DONE_TOO_EARLY.problem(code, stage);
        }
        this.status = status;
        this.statusReason = reason;
    }

    /** Whether a field that a rule asks for is empty; a rule's field that is no field of a project is not lacking here. */
    boolean lacks(String field) {
        return switch (field) {
            case "unitInCharge" -> unitInCharge == null;
            case "leaderInCharge" -> leaderInCharge == null;
            case "investors" -> investors.isEmpty();
            case "agreedInvestment" -> agreedInvestment == null;
            case "sector" -> sector == null;
            case "districtOfLanding" -> districtOfLanding == null;
            case "chainRoles" -> chainRoles.isEmpty();
            case "firstTalk" -> firstTalk == null;
            case "districtOfFirstTalk" -> districtOfFirstTalk == null;
            case "keyLevel" -> keyLevel == null;
            case "planYear" -> planYear == null;
            case "planCategory" -> planCategory == null;
            case "originEventId" -> originEventId == null;
            case "summary" -> summary == null;
            default -> false;
        };
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    LocalizedText name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String track() {
        return track;
    }

    String stage() {
        return stage;
    }

    PartialDate stageSince() {
        return stageSince;
    }

    Instant stageSinceFrom() {
        return stageSinceFrom;
    }

    ProjectStatus status() {
        return status;
    }

    String statusReason() {
        return statusReason;
    }

    Sector sector() {
        return sector == null ? null : new Sector(sector);
    }

    List<ChainRole> chainRoles() {
        return chainRoles;
    }

    KeyLevel keyLevel() {
        return keyLevel;
    }

    Integer planYear() {
        return planYear;
    }

    PlanCategory planCategory() {
        return planCategory;
    }

    List<Investor> investors() {
        return investors;
    }

    UUID originEventId() {
        return originEventId;
    }

    UUID originOutcomeId() {
        return originOutcomeId;
    }

    Optional<Origin> origin(Set<Visibility> visible) {
        return originEventId == null || origin == null
                ? Optional.empty()
                : Optional.of(origin.shownTo(visible, originOutcomeId != null));
    }

    PartialDate firstTalk() {
        return firstTalk;
    }

    /** The district of landing, or of the first talk while that is open; null when neither is known. */
    String district() {
        return districtOfLanding == null ? districtOfFirstTalk : districtOfLanding;
    }

    String districtOfFirstTalk() {
        return districtOfFirstTalk;
    }

    String districtOfLanding() {
        return districtOfLanding;
    }

    LocalizedText unitInCharge() {
        return unitInCharge;
    }

    LocalizedText leaderInCharge() {
        return leaderInCharge;
    }

    Money agreedInvestment() {
        return agreedInvestment;
    }

    LocalizedText summary() {
        return summary;
    }

    boolean sample() {
        return sample;
    }

    List<ExternalId> externalIds() {
        return externalIds;
    }

    List<Source> sources() {
        return sources;
    }

    Visibility visibility() {
        return visibility;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
