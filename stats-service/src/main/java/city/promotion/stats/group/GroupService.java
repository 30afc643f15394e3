package city.promotion.stats.group;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class GroupService {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2999;

    private final GroupRepository groups;
    private final ExternalIds externalIds;

    GroupService(GroupRepository groups, ExternalIds externalIds) {
        this.groups = groups;
        this.externalIds = externalIds;
    }

    /** Makes the group, or replaces who belongs to it. */
    @Transactional
    CodeGroup put(String list, String code, GroupRequest request, ExpectedVersion expected) {
        check(list, code, request);
        var found = groups.findGroup(list, code);
        if (found.isPresent()) {
            expected.requireSame(found.get().version());
            groups.hold(found.get());
            if (!Set.copyOf(groups.members(found.get().id())).equals(Set.copyOf(request.members()))) {
                groups.renew(found.get());
            }
        }
        var group = found.orElseGet(() -> new CodeGroup(list, code));
        externalIds.requireFree(request.externalIds(), found.map(CodeGroup::id).orElse(NOBODY));
        group.change(request);
        groups.persistAndFlush(group);
        groups.replaceMembers(group, request.members());
        return group;
    }

    private void check(String list, String code, GroupRequest request) {
        var codes =
                new HashSet<>(request.members().stream().map(GroupMember::code).toList());
        codes.add(code);
        var known = groups.known(list, codes);
        if (!known.contains(code)) {
            throw ConventionProblem.NOT_FOUND.problem(list + "/" + code);
        }
        var problem = GroupProblem.REFUSED.problem();
        var members = request.members();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var field = "members[" + i + "].";
            if (member.code().equals(code) || !known.contains(member.code())) {
                problem.violation(field + "code", "no-member", member.code(), list);
            }
            if (member.since().getYear() < EARLIEST_YEAR || member.since().getYear() > LATEST_YEAR) {
                problem.violation(field + "since", "between", EARLIEST_YEAR, LATEST_YEAR);
            }
            if (member.until() != null
                    && (!member.until().isAfter(member.since())
                            || member.until().getYear() > LATEST_YEAR)) {
                problem.violation(field + "until", "after", member.since());
            }
            if (overlaps(members.subList(0, i), member)) {
                problem.violation(field + "since", "member-twice", member.code());
            }
        }
        problem.throwIfViolated();
    }

    private static boolean overlaps(List<GroupMember> others, GroupMember member) {
        return others.stream()
                .filter(other -> other.code().equals(member.code()))
                .anyMatch(other -> (other.until() == null || other.until().isAfter(member.since()))
                        && (member.until() == null || member.until().isAfter(other.since())));
    }
}
