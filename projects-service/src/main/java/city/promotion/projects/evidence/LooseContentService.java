package city.promotion.projects.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Bytes that belong to no document. They are noted before they are stored and forgotten in the transaction that makes their
 * document, so that whatever breaks off in between is found and cleared away without listing the store.
 */
@ApplicationScoped
class LooseContentService {

    private static final Logger LOG = Logger.getLogger(LooseContentService.class);
    /** Longer than any upload takes. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int AT_ONCE = 20;

    private final EvidenceRepository files;
    private final EvidenceStore store;
    private final Clock clock;

    LooseContentService(EvidenceRepository files, EvidenceStore store, Clock clock) {
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(String key) {
        files.noteLoose(key, clock.instant());
    }

    /** Clears away some of what has been loose for long, and what was removed; safe with several instances. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void clear() {
        Instant longAgo = clock.instant().minus(GRACE);
        for (var key : files.looseBefore(longAgo, AT_ONCE)) {
            try {
                store.delete(key);
                files.forgetLoose(key);
            } catch (UncheckedIOException later) {
                LOG.warn("A document that belongs to nobody cannot be removed yet", later);
            }
        }
    }
}
