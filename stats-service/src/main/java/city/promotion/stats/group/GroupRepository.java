package city.promotion.stats.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<CodeGroup, UUID> {

    CodeGroup require(String list, String code) {
        return findGroup(list, code).orElseThrow(() -> GroupProblem.NOT_FOUND.problem(list, code));
    }

    Optional<CodeGroup> findGroup(String list, String code) {
        return find("from CodeGroup g where g.list = ?1 and g.code = ?2", list, code)
                .firstResultOptional();
    }

    /** Lets one change it at a time. */
    void hold(CodeGroup group) {
        getEntityManager().lock(group, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes a new version of the group, also where only its members change. */
    void renew(CodeGroup group) {
        getEntityManager().lock(group, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    @SuppressWarnings("unchecked")
    List<GroupMember> members(UUID groupId) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select code, since, until from code_group_member where group_id = :id order by since, code",
                        Object[].class)
                .setParameter("id", groupId)
                .getResultList();
        return rows.stream().map(GroupRepository::member).toList();
    }

    private static GroupMember member(Object[] row) {
        return new GroupMember((String) row[0], (LocalDate) row[1], (LocalDate) row[2]);
    }

    /** Which of the codes the list has. */
    Set<String> known(String list, Collection<String> codes) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select e.code from CodeListEntry e where e.list = :list and e.code in :codes", String.class)
                .setParameter("list", list)
                .setParameter("codes", codes)
                .getResultList());
    }

    /** Removes and adds only what differs, so that the history tells what changed and nothing else. */
    void replaceMembers(CodeGroup group, List<GroupMember> members) {
        var sent = """
                from unnest(cast(:codes as text[]), cast(:since as text[]), cast(:until as text[])) as n(code, since, until)""";
        var same = " m.group_id = :id and m.code = n.code and m.since = cast(n.since as date)"
                + " and m.until is not distinct from cast(nullif(n.until, '') as date)";
        write(
                group,
                members,
                "delete from code_group_member m where m.group_id = :id and not exists (select " + sent + " where"
                        + same + ")");
        write(group, members, """
                insert into code_group_member (group_id, list, code, since, until)
                select :id, (select g.list from code_group g where g.id = :id), n.code, cast(n.since as date),
                    cast(nullif(n.until, '') as date)
                """ + sent + " where not exists (select from code_group_member m where" + same + ")");
    }

    private void write(CodeGroup group, List<GroupMember> members, String sql) {
        getEntityManager()
                .createNativeQuery(sql)
                .setParameter("id", group.id())
                .setParameter("codes", members.stream().map(GroupMember::code).toArray(String[]::new))
                .setParameter(
                        "since",
                        members.stream()
                                .map(member -> member.since().toString())
                                .toArray(String[]::new))
                .setParameter(
                        "until",
                        members.stream()
                                .map(member -> member.until() == null
                                        ? ""
                                        : member.until().toString())
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
