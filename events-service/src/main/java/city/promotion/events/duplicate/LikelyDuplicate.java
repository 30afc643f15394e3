package city.promotion.events.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A pair that the database proposed when one of the two was written 疑似重复. */
@Entity
@Immutable
@Table(name = "likely_duplicate")
class LikelyDuplicate {

    @Id
    private UUID id;

    private String kind;

    @Column(name = "first_id")
    private UUID firstId;

    @Column(name = "second_id")
    private UUID secondId;

    private short doubt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DuplicateReason> reasons;

    @Formula("""
            coalesce((select jsonb_build_object('id', o.id, 'code', o.code, 'names', o.names, 'version', o.version)
                      from organisation o where o.id = first_id),
                     (select jsonb_build_object('id', p.id, 'code', p.code, 'names', p.names, 'version', p.version)
                      from person p where p.id = first_id))""")
    @JdbcTypeCode(SqlTypes.JSON)
    private DuplicateRecord first;

    @Formula("""
            coalesce((select jsonb_build_object('id', o.id, 'code', o.code, 'names', o.names, 'version', o.version)
                      from organisation o where o.id = second_id),
                     (select jsonb_build_object('id', p.id, 'code', p.code, 'names', p.names, 'version', p.version)
                      from person p where p.id = second_id))""")
    @JdbcTypeCode(SqlTypes.JSON)
    private DuplicateRecord second;

    protected LikelyDuplicate() {}

    DuplicateRecord first() {
        return first;
    }

    DuplicateRecord second() {
        return second;
    }

    /** How likely the two are the same, 1 to 99. */
    int score() {
        return 100 - doubt;
    }

    List<DuplicateReason> reasons() {
        return reasons;
    }
}
