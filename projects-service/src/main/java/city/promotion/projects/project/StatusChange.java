package city.promotion.projects.project;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One change of how a project is doing, and why. */
@Entity
@Table(name = "status_change")
class StatusChange {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "project_id", nullable = false, updatable = false)
    private UUID projectId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ProjectStatus previous;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ProjectStatus status;

    @Column(nullable = false, updatable = false)
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false, updatable = false)
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Source> sources;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected StatusChange() {}

    StatusChange(Project project, int number, ProjectStatus previous, StatusChangeRequest request) {
        this.projectId = project.id();
        this.number = number;
        this.previous = previous;
        status = request.status();
        reason = request.reason();
        externalIds = request.externalIds();
        sources = request.sources();
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    int number() {
        return number;
    }

    ProjectStatus previous() {
        return previous;
    }

    ProjectStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    List<ExternalId> externalIds() {
        return externalIds;
    }

    List<Source> sources() {
        return sources;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
