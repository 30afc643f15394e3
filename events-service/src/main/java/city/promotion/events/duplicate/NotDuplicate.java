package city.promotion.events.duplicate;

import city.promotion.conventions.record.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The decision that two records are not the same 非重复认定; the pair is not proposed again. */
@Entity
@Table(name = "not_duplicate")
class NotDuplicate {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String kind;

    @Column(name = "first_id", updatable = false)
    private UUID firstId;

    @Column(name = "second_id", updatable = false)
    private UUID secondId;

    private String note;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected NotDuplicate() {}

    NotDuplicate(Register register, UUID firstId, UUID secondId, String note) {
        this.kind = register.kind();
        this.firstId = firstId;
        this.secondId = secondId;
        this.note = note;
    }

    UUID firstId() {
        return firstId;
    }

    UUID secondId() {
        return secondId;
    }

    String note() {
        return note;
    }

    Stamp stamp() {
        return stamp;
    }
}
