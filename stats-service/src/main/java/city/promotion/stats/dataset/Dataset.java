package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A dataset and its dimensions; part of the service's vocabulary, changed by migration only. */
@Entity
@Immutable
@Table(name = "dataset")
class Dataset {

    @Id
    private String id;

    @Column(nullable = false)
    private String agency;

    @Column(name = "structure_version", nullable = false)
    private String structureVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<String> units = new ArrayList<>();

    /** Its figures are made by the service itself; queries ask for it. */
    @Column(nullable = false)
    private boolean reckoned;

    @ElementCollection
    @CollectionTable(name = "dataset_dimension", joinColumns = @JoinColumn(name = "dataset_id"))
    @OrderBy("position")
    private List<Dimension> dimensions = new ArrayList<>();

    @Column(nullable = false)
    private long version;

    String id() {
        return id;
    }

    String agency() {
        return agency;
    }

    String structureVersion() {
        return structureVersion;
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText description() {
        return description;
    }

    List<String> units() {
        return List.copyOf(units);
    }

    List<Dimension> dimensions() {
        return List.copyOf(dimensions);
    }

    long version() {
        return version;
    }
}
