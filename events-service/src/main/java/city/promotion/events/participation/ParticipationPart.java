package city.promotion.events.participation;

import city.promotion.conventions.security.Caller;
import city.promotion.events.part.PartRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Who took part, as a kind of part. */
class ParticipationPart {

    @Produces
    @Singleton
    PartRepository<Participation> participations(EntityManager entities, Caller caller) {
        return new PartRepository<>(
                entities,
                "participations",
                Participation.class,
                ParticipationProblem.NOT_FOUND,
                participation -> ParticipationResponse.from(participation, caller.visible()));
    }
}
