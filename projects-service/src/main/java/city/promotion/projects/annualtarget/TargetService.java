package city.promotion.projects.annualtarget;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
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

    TargetService(TargetRepository targets, CodeLists codeLists, ExternalIds externalIds) {
        this.targets = targets;
        this.codeLists = codeLists;
        this.externalIds = externalIds;
    }

    @Transactional
    Target create(TargetRequest request) {
        externalIds.requireFree(request.externalIds());
        var target = new Target(request);
        check(request, target.sample(), NOBODY);
        targets.persistAndFlush(target);
        return target;
    }

    @Transactional
    Target change(UUID id, ExpectedVersion expected, TargetRequest request) {
        var target = targets.require(id);
        expected.requireSame(target.version());
        externalIds.requireFree(request.externalIds(), id);
        check(request, target.sample(), id);
        target.describe(request);
        targets.flush();
        return target;
    }

    @Transactional
    void delete(UUID id, ExpectedVersion expected) {
        var target = targets.require(id);
        expected.requireSame(target.version());
        targets.delete(target);
        targets.flush();
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
