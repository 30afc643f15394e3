package city.promotion.events.exhibit;

import city.promotion.events.part.PartRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** The sections of an exhibition, as a kind of part. */
class ExhibitPart {

    @Produces
    @Singleton
    PartRepository<ExhibitSection> sections(EntityManager entities) {
        return new PartRepository<>(
                entities,
                "exhibitSections",
                ExhibitSection.class,
                ExhibitSectionProblem.NOT_FOUND,
                ExhibitSectionResponse::from);
    }
}
