package city.promotion.events.agenda;

import city.promotion.events.part.PartRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** What happens at an event, as a kind of part. */
class AgendaPart {

    @Produces
    @Singleton
    PartRepository<AgendaItem> items(EntityManager entities) {
        return new PartRepository<>(
                entities, "agenda", AgendaItem.class, AgendaItemProblem.NOT_FOUND, AgendaItemResponse::from);
    }
}
