package city.promotion.events.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Decisions about pairs, each in one transaction. */
@ApplicationScoped
class DuplicateService {

    private final DuplicateRepository duplicates;

    DuplicateService(DuplicateRepository duplicates) {
        this.duplicates = duplicates;
    }

    /** Remembers that the two are not the same; a decision that stands already is answered as it is. */
    @Transactional
    NotDuplicate tellApart(Register register, UUID one, UUID other, String note) {
        if (one.equals(other)) {
            throw DuplicateProblem.PAIR_NOT_FOUND.problem(one, other);
        }
        var first = first(one, other);
        var second = first.equals(one) ? other : one;
        if (!duplicates.hold(register, first, second)) {
            throw DuplicateProblem.PAIR_NOT_FOUND.problem(one, other);
        }
        return duplicates
                .decision(register, first, second)
                .orElseGet(() -> duplicates.write(new NotDuplicate(register, first, second, note)));
    }

    /** Takes the decision back; the pair is proposed again if it is still likely. */
    @Transactional
    void takeBack(Register register, UUID one, UUID other) {
        var first = first(one, other);
        var decision = duplicates.decision(register, first, first.equals(one) ? other : one);
        duplicates.remove(decision.orElseThrow(() -> DuplicateProblem.PAIR_NOT_FOUND.problem(one, other)));
    }

    /** The lesser as the database orders ids: by their bytes, which is the order of their texts. */
    private static UUID first(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }
}
