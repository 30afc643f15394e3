package city.promotion.stats.release;

import java.util.UUID;

/**
 * What a release must pass before it is published. Every bean of this type is asked within the transaction of the publication, when
 * the draft is locked, complete and traceable; its figures are read with {@code Observations.ofDraft}, what they stand beside as
 * everything else. A check refuses by throwing its own problem; one that has nothing to say returns. This is the one place at
 * which checks of content come in.
 */
public interface PublicationCheck {

    void check(UUID releaseId, String datasetId);
}
