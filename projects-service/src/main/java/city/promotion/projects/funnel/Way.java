package city.promotion.projects.funnel;

import city.promotion.conventions.security.Visibility;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;

/** What all statements on the way of projects have in common. */
final class Way {

    /** A condition on the project {@code p}: who may see it, and whose way it is. */
    static final String CHOSEN = """
            p.visibility = any(cast(:visible as text[])) and p.sample = :sample
            and (cast(:track as text) is null or p.track = :track)
            and (cast(:event as uuid) is null or p.origin_event_id = :event)
            and (cast(:outcome as uuid) is null or p.origin_outcome_id = :outcome)
            and (cast(:campaign as uuid) is null or p.origin_event_id in (
                 select e.id from known_event e
                 where e.campaign_id = :campaign and e.visibility = any(cast(:visible as text[]))))
            """;

    private Way() {}

    /** Binds what the condition asks for. */
    static Query bind(
            Query query,
            Set<Visibility> visible,
            boolean sample,
            String track,
            UUID event,
            UUID outcome,
            UUID campaign) {
        return query.setParameter("visible", visible.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("sample", sample)
                .setParameter("track", track)
                .setParameter("event", event)
                .setParameter("outcome", outcome)
                .setParameter("campaign", campaign);
    }

    /** The part in per cent of the whole, two decimals; null without a whole. */
    static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP).toPlainString();
    }

    static String percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
