package city.promotion.projects.finding;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A rule by which projects are looked at: its measure and its words, not what it looks at. */
@Entity
@Table(name = "finding_rule")
class FindingRule {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false, updatable = false)
    private short position;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private LocalizedText labels;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private LocalizedText remedy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FindingSeverity severity;

    /** Made by the database of the severity, for the order of lists. */
    @Column(name = "severity_rank", insertable = false, updatable = false)
    private long severityRank;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private FindingParameters parameters;

    @Column(nullable = false)
    private boolean enabled;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected FindingRule() {}

    /** Measures anew. A rule keeps the parameters that it has: each needs a value, and others have no meaning to it. */
    void set(FindingRuleRequest request) {
        var problem = FindingProblem.RULE_INVALID.problem();
        var asked = request.parameters().byName();
        parameters.byName().forEach((name, value) -> {
            if (value != null && asked.get(name) == null) {
                problem.violation("parameters." + name, "parameter-needed", code);
            } else if (value == null && asked.get(name) != null) {
                problem.violation("parameters." + name, "parameter-not-used", code);
            }
        });
        problem.throwIfViolated();
        enabled = request.enabled();
        severity = request.severity();
        parameters = request.parameters();
        visibility = request.visibility();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    LocalizedText labels() {
        return labels;
    }

    LocalizedText remedy() {
        return remedy;
    }

    FindingSeverity severity() {
        return severity;
    }

    FindingParameters parameters() {
        return parameters;
    }

    boolean enabled() {
        return enabled;
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
