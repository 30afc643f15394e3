package city.promotion.projects.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a rule says of a project. Written by the statements of {@link RoundRepository} alone. */
@Entity
@Immutable
class Finding {

    @Id
    private UUID id;

    @Column(name = "project_id", nullable = false)
    private UUID projectId;

    @Column(nullable = false)
    private String rule;

    /** That of the rule, for the order of lists. */
    @Column(name = "severity_rank", nullable = false)
    private long severityRank;

    @Column(nullable = false)
    private LocalDate since;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private FindingDetail detail;

    @Column(name = "found_at", nullable = false)
    private Instant foundAt;

    @Column(name = "cleared_at")
    private Instant clearedAt;

    protected Finding() {}

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    LocalDate since() {
        return since;
    }

    FindingDetail detail() {
        return detail;
    }

    Instant foundAt() {
        return foundAt;
    }

    Instant clearedAt() {
        return clearedAt;
    }
}
