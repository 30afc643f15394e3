package city.promotion.stats.group;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A code that stands for several others of its list. */
@Entity
@Table(name = "code_group")
class CodeGroup {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String list;

    @Column(nullable = false, updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Source> sources = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds = new ArrayList<>();

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected CodeGroup() {}

    CodeGroup(String list, String code) {
        this.list = list;
        this.code = code;
    }

    void change(GroupRequest request) {
        sources = request.sources() == null ? List.of() : request.sources();
        externalIds = request.externalIds() == null ? List.of() : request.externalIds();
    }

    UUID id() {
        return id;
    }

    String list() {
        return list;
    }

    String code() {
        return code;
    }

    List<Source> sources() {
        return sources;
    }

    List<ExternalId> externalIds() {
        return externalIds;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
