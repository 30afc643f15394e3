package city.promotion.events.linkeddata;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What linked data says beside the event itself; each in one statement. */
@ApplicationScoped
class LinkedDataRepository {

    private final EntityManager entities;
    private final Caller caller;

    LinkedDataRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** Who took part, in order. */
    List<LinkedParticipant> participants(UUID eventId) {
        return entities.createQuery("""
                        select new city.promotion.events.linkeddata.LinkedParticipant(
                            p.role, cast(p.mode as String), p.person, p.organisation)
                        from Participation p where p.part.eventId = :event order by p.part.position, p.id""", LinkedParticipant.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** Title of the campaign, if the caller may see it. */
    Optional<LocalizedText> campaign(UUID id) {
        return entities.createQuery(
                        "select c.title from Campaign c where c.id = :id and c.visibility in :visible",
                        LocalizedText.class)
                .setParameter("id", id)
                .setParameter("visible", caller.visible())
                .getResultStream()
                .findFirst();
    }
}
