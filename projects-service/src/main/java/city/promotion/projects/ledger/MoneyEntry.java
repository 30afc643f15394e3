package city.promotion.projects.ledger;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** An amount of a project: of one kind, for one period, as its source prints it. Only its verification and its end are added. */
@Entity
@Table(name = "money_entry")
class MoneyEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "project_id", nullable = false, updatable = false)
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private MoneyKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Money amount;

    /** Made by the database of the amount, for filters and sums. */
    @Column(name = "amount_value", insertable = false, updatable = false)
    private BigDecimal amountValue;

    @Column(insertable = false, updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Accumulation accumulation;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private PartialDate period;

    @Column(name = "period_from", nullable = false, updatable = false)
    private LocalDate periodFrom;

    /** The first day after the period. */
    @Column(name = "period_until", nullable = false, updatable = false)
    private LocalDate periodUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Conversion converted;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private UUID corrects;

    @Column(name = "correction_reason", updatable = false)
    private String correctionReason;

    @Column(name = "corrected_by")
    private UUID correctedBy;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verification_note")
    private String verificationNote;

    @Column(name = "evidence_ids", nullable = false, updatable = false)
    private List<UUID> evidenceIds = List.of();

    @Column(nullable = false, updatable = false)
    private boolean sample;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false, updatable = false)
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Source> sources;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected MoneyEntry() {}

    MoneyEntry(UUID projectId, boolean sample, MoneyEntryRequest request) {
        this.projectId = projectId;
        this.sample = sample;
        kind = request.kind();
        amount = request.amount();
        accumulation = request.accumulation();
        layInTime(request.period());
        converted = request.converted();
        note = request.note();
        corrects = request.corrects();
        correctionReason = request.correctionReason();
        evidenceIds = request.evidenceIds();
        externalIds = request.externalIds();
        sources = request.sources();
        visibility = request.visibility();
    }

    /** The entry that ends another one without an amount in its place. */
    MoneyEntry(MoneyEntry withdrawn, WithdrawalRequest request) {
        projectId = withdrawn.projectId;
        sample = withdrawn.sample;
        kind = withdrawn.kind;
        accumulation = withdrawn.accumulation;
        layInTime(withdrawn.period);
        corrects = withdrawn.id;
        correctionReason = request.reason();
        externalIds = request.externalIds();
        sources = request.sources();
        visibility = withdrawn.visibility;
    }

    private void layInTime(PartialDate period) {
        this.period = period;
        periodFrom = firstDay(period.earliest(), period);
        periodUntil = firstDay(period.latest(), period);
    }

    private static LocalDate firstDay(Instant instant, PartialDate period) {
        var zone = period.timeZone() == null ? PartialDate.HOME : ZoneId.of(period.timeZone());
        return instant.atZone(zone).toLocalDate();
    }

    /** Counts no longer, since another entry stands in its place. */
    void endBy(MoneyEntry correction) {
        if (correctedBy != null) {
            throw LedgerProblem.CORRECTED.problem(id, correctedBy).with("correctedBy", correctedBy);
        }
        correctedBy = correction.id;
    }

    /** A second pair of eyes saw that the amount is right. */
    void verify(String verifier, String remark, Instant now) {
        if (stamp.createdBy().equals(verifier)) {
            throw LedgerProblem.VERIFIER_IS_AUTHOR.problem(verifier);
        }
        if (correctedBy != null) {
            throw LedgerProblem.CORRECTED.problem(id, correctedBy).with("correctedBy", correctedBy);
        }
        if (verifiedBy != null) {
            throw LedgerProblem.VERIFIED.problem(verifiedBy);
        }
        verifiedBy = verifier;
        verifiedAt = now;
        verificationNote = remark;
    }

    boolean counts() {
        return amount != null && correctedBy == null;
    }

    Verification verification() {
        return verifiedBy == null ? null : new Verification(verifiedBy, verifiedAt, verificationNote);
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    MoneyKind kind() {
        return kind;
    }

    Money amount() {
        return amount;
    }

    Accumulation accumulation() {
        return accumulation;
    }

    PartialDate period() {
        return period;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodUntil() {
        return periodUntil;
    }

    Conversion converted() {
        return converted;
    }

    String note() {
        return note;
    }

    UUID corrects() {
        return corrects;
    }

    String correctionReason() {
        return correctionReason;
    }

    UUID correctedBy() {
        return correctedBy;
    }

    List<UUID> evidenceIds() {
        return evidenceIds;
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
