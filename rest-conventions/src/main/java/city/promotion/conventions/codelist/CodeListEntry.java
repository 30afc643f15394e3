package city.promotion.conventions.codelist;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
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

/** One code of a list, with its labels. A code is never deleted, since records use it; it is retired. */
@Entity
@Table(name = "code_list_entry")
class CodeListEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "list", nullable = false, updatable = false)
    private String list;

    @Column(nullable = false, updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText labels;

    @Column(name = "parent_code")
    private String parentCode;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private boolean retired;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Source> sources = new ArrayList<>();

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected CodeListEntry() {}

    CodeListEntry(String list, String code) {
        this.list = list;
        this.code = code;
    }

    void change(CodeRequest request) {
        labels = request.labels();
        parentCode = request.parentCode();
        position = request.position() == null ? 0 : request.position();
        retired = Boolean.TRUE.equals(request.retired());
        externalIds = request.externalIds() == null ? List.of() : request.externalIds();
        sources = request.sources() == null ? List.of() : request.sources();
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

    LocalizedText labels() {
        return labels;
    }

    String parentCode() {
        return parentCode;
    }

    int position() {
        return position;
    }

    boolean retired() {
        return retired;
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
}
