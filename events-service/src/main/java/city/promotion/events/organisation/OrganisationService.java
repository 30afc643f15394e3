package city.promotion.events.organisation;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.imports.ChangedRecord;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.duplicate.MergeRequest;
import city.promotion.events.duplicate.Merges;
import city.promotion.events.duplicate.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Changes of the register of organisations, each in one transaction. */
@ApplicationScoped
class OrganisationService {

    private final OrganisationRepository organisations;
    private final CodeLists codes;
    private final ExternalIds externalIds;
    private final Merges merges;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository organisations,
            CodeLists codes,
            ExternalIds externalIds,
            Merges merges,
            Clock clock) {
        this.organisations = organisations;
        this.codes = codes;
        this.externalIds = externalIds;
        this.merges = merges;
        this.clock = clock;
    }

    @Transactional
    Organisation create(OrganisationRequest wanted) {
        return createAll(List.of(wanted)).get(0);
    }

    /** Creates all of them or none; their number of statements hardly grows with them. */
    @Transactional
    List<Organisation> createAll(List<OrganisationRequest> wanted) {
        wanted.forEach(this::check);
        externalIds.requireAllFree(
                wanted.stream().map(OrganisationRequest::externalIds).toList());
        var codes = organisations
                .nextCodes(LocalDate.now(clock).getYear(), wanted.size())
                .iterator();
        return organisations.write(
                wanted.stream().map(one -> new Organisation(codes.next(), one)).toList());
    }

    @Transactional
    Organisation change(UUID id, ExpectedVersion expected, OrganisationRequest wanted) {
        return changeAll(List.of(new ChangedRecord<>(null, id, expected, wanted)))
                .get(0);
    }

    /** Changes all of them or none; their number of statements hardly grows with them. */
    @Transactional
    List<Organisation> changeAll(List<ChangedRecord<OrganisationRequest>> wanted) {
        var found =
                organisations.requireAll(wanted.stream().map(ChangedRecord::id).toList());
        var identified = new HashMap<UUID, List<ExternalId>>();
        wanted.forEach(one -> {
            one.expected().requireSame(found.get(one.id()).version());
            check(one.wanted());
            identified.put(one.id(), one.wanted().externalIds());
        });
        externalIds.requireAllFree(identified);
        wanted.forEach(one -> found.get(one.id()).describe(one.wanted()));
        return organisations.write(
                wanted.stream().map(one -> found.get(one.id())).toList());
    }

    /** Makes one record of two; whatever named the duplicate names the survivor. */
    @Transactional
    Organisation merge(UUID id, ExpectedVersion expected, MergeRequest wanted) {
        var survivor = organisations.require(id);
        merges.begin(Register.ORGANISATION, id, wanted.duplicateId());
        var duplicate = organisations.require(wanted.duplicateId());
        expected.requireSame(survivor.version());
        new ExpectedVersion(wanted.duplicateIfMatch()).requireSame(duplicate.version());
        merges.requireOneIdentity(survivor.externalIds(), duplicate.externalIds());
        merges.moveReferences(Register.ORGANISATION, id, duplicate.id());
        organisations.remove(duplicate);
        survivor.takeOver(duplicate);
        var merged = organisations.write(survivor);
        merges.keep(
                Register.ORGANISATION,
                id,
                new Merges.Gone(duplicate.id(), duplicate.code(), duplicate.names()),
                wanted.reason());
        return merged;
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var organisation = organisations.requireLocked(id);
        expected.requireSame(organisation.version());
        if (organisations.isNamed(id)) {
            throw ConventionProblem.STILL_REFERRED_TO.problem();
        }
        organisations.remove(organisation);
    }

    private void check(OrganisationRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codes.check(problem, "ORGANISATION_KIND", wanted.kind(), "kind");
        codes.check(problem, "OWNERSHIP", wanted.ownership(), "ownership");
        problem.throwIfViolated();
    }
}
