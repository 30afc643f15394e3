package city.promotion.events.part;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.conditional.Rendered;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes the order of an event's parts of one kind, in one transaction. */
@ApplicationScoped
public class PartOrderService {

    private static final int IDS_NAMED = 20;

    private final ObjectMapper json;
    private final Clock clock;

    PartOrderService(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes over the order whole. It is refused when it is not the order that was read, or names other parts than there are, so
     * that of two editors the later one learns of the earlier one's work.
     */
    @Transactional
    public PartOrder change(PartRepository<?> parts, UUID eventId, ExpectedVersion expected, PartOrder wanted)
            throws JsonProcessingException {
        parts.lockAll(eventId);
        var present = parts.order(eventId);
        expected.requireSame(Rendered.of(json, present));
        requireSameParts(present.ids(), wanted.ids());
        parts.reorder(eventId, wanted, clock.instant());
        return wanted;
    }

    private static void requireSameParts(List<UUID> present, List<UUID> wanted) {
        var problem = PartProblem.ORDER_NOT_WHOLE.problem();
        var missing = new LinkedHashSet<>(present);
        var seen = new HashSet<UUID>();
        for (int i = 0; i < wanted.size(); i++) {
            var id = wanted.get(i);
            if (!seen.add(id)) {
                problem.violation("ids[" + i + "]", "twice");
            } else if (!missing.remove(id)) {
                problem.violation("ids[" + i + "]", "foreign-part", id);
            }
        }
        if (!missing.isEmpty()) {
            var named = missing.stream().limit(IDS_NAMED).map(UUID::toString).collect(Collectors.joining(", "));
            problem.with("missing", missing).violation("ids", "parts-left-out", missing.size(), named);
        }
        problem.throwIfViolated();
    }
}
