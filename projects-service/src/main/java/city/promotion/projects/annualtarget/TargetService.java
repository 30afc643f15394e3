package city.promotion.projects.annualtarget;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes of targets. */
@ApplicationScoped
class TargetService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final TargetRepository targets;
    private final CodeLists codeLists;
    private final ExternalIds externalIds;
    private final Caller caller;

    TargetService(TargetRepository targets, CodeLists codeLists, ExternalIds externalIds, Caller caller) {
        this.targets = targets;
        this.codeLists = codeLists;
        this.externalIds = externalIds;
        this.caller = caller;
    }

    @Transactional
    Target create(TargetRequest request) {
        caller.requireDistrict(request.district());
        externalIds.requireFree(request.externalIds());
        var target = new Target(request);
        check(request, target.sample(), NOBODY);
        targets.persistAndFlush(target);
        return target;
    }

    @Transactional
    Target change(UUID id, ExpectedVersion expected, TargetRequest request) {
        var target = requireOwn(id);
        caller.requireDistrict(request.district());
        expected.requireSame(target.version());
        externalIds.requireFree(request.externalIds(), id);
        check(request, target.sample(), id);
        target.describe(request);
        targets.flush();
        return target;
    }

    @Transactional
    void delete(UUID id, ExpectedVersion expected) {
        var target = requireOwn(id);
        expected.requireSame(target.version());
        targets.delete(target);
        targets.flush();
    }

    /** Who works for districts sets the targets of those; the bureau sets all others. */
    private Target requireOwn(UUID id) {
        var target = targets.require(id);
        caller.requireDistrict(target.district());
        return target;
    }

    private void check(TargetRequest request, boolean sample, UUID except) {
        var problem = request.contradictions();
        codeLists.check(problem, "DISTRICT", request.district(), "district");
        if (request.sample() != null && request.sample() != sample) {
            problem.violation("sample", "sample-fixed");
        }
        problem.throwIfViolated();
        if (targets.isTaken(request, sample, except)) {
            throw TargetProblem.TAKEN.problem(request.measure(), request.year());
        }
    }
}
