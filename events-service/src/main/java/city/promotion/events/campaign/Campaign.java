package city.promotion.events.campaign;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A campaign that gathers events 系列活动. */
@Entity
@Table(name = "campaign")
class Campaign {

    private static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate starts;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate ends;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> topics;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids")
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Source> sources;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    /** The first instant that {@code starts} can mean; undated campaigns stand after all others. */
    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Campaign() {}

    Campaign(String code, CampaignRequest wanted) {
        this.code = code;
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(CampaignRequest wanted) {
        if (wanted.starts() != null
                && wanted.ends() != null
                && !wanted.ends().latest().isAfter(wanted.starts().earliest())) {
            throw CampaignProblem.PERIOD_REVERSED.problem().violation("ends", "ends-before-start");
        }
        title = wanted.title();
        summary = wanted.summary();
        starts = wanted.starts();
        ends = wanted.ends();
        topics = wanted.topics();
        externalIds = wanted.externalIds();
        sources = wanted.sources();
        visibility = wanted.visibility();
        orderedAt = starts == null ? UNDATED : starts.earliest();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText summary() {
        return summary;
    }

    PartialDate starts() {
        return starts;
    }

    PartialDate ends() {
        return ends;
    }

    List<LocalizedText> topics() {
        return topics;
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
