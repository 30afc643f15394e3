package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One of the codes that together name a figure, and the list it is drawn from. */
@Embeddable
class Dimension {

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String id;

    @Column(name = "code_list", nullable = false)
    private String codeList;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText name;

    int position() {
        return position;
    }

    String id() {
        return id;
    }

    String codeList() {
        return codeList;
    }

    LocalizedText name() {
        return name;
    }
}
