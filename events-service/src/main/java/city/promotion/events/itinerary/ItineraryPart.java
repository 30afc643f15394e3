package city.promotion.events.itinerary;

import city.promotion.conventions.security.Caller;
import city.promotion.events.part.PartRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Where a delegation goes, as a kind of part. */
class ItineraryPart {

    @Produces
    @Singleton
    PartRepository<ItineraryItem> items(EntityManager entities, Caller caller) {
        return new PartRepository<>(
                entities,
                "itinerary",
                ItineraryItem.class,
                ItineraryItemProblem.NOT_FOUND,
                item -> ItineraryItemResponse.from(item, caller.visible()));
    }
}
