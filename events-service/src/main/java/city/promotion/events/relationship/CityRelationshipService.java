package city.promotion.events.relationship;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of relationships with cities, each in one transaction. */
@ApplicationScoped
class CityRelationshipService {

    private final CityRelationshipRepository relationships;
    private final CodeLists codes;
    private final ExternalIds externalIds;
    private final Clock clock;

    CityRelationshipService(
            CityRelationshipRepository relationships, CodeLists codes, ExternalIds externalIds, Clock clock) {
        this.relationships = relationships;
        this.codes = codes;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    @Transactional
    CityRelationship create(CityRelationshipRequest wanted) {
        check(wanted);
        externalIds.requireFree(wanted.externalIds());
        return relationships.write(new CityRelationship(
                relationships.nextCode(
                        wanted.since() == null
                                ? LocalDate.now(clock).getYear()
                                : wanted.since().year()),
                wanted));
    }

    @Transactional
    CityRelationship change(UUID id, ExpectedVersion expected, CityRelationshipRequest wanted) {
        var relationship = relationships.require(id);
        expected.requireSame(relationship.version());
        check(wanted);
        externalIds.requireFree(wanted.externalIds(), id);
        relationship.describe(wanted);
        return relationships.write(relationship);
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var relationship = relationships.require(id);
        expected.requireSame(relationship.version());
        relationships.remove(relationship);
    }

    private void check(CityRelationshipRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codes.check(problem, "CITY_RELATIONSHIP_KIND", wanted.kind(), "kind");
        problem.throwIfViolated();
    }
}
