package city.promotion.conventions.codelist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CodeListRepository implements PanacheRepositoryBase<CodeListEntry, UUID> {

    List<String> names() {
        return getEntityManager()
                .createQuery("select distinct e.list from CodeListEntry e order by e.list", String.class)
                .getResultList();
    }

    List<CodeListEntry> ofList(String list) {
        return list("list = ?1 order by position, code", list);
    }

    List<CodeListEntry> ofLists(Collection<String> lists) {
        return list("list in ?1", lists);
    }

    Optional<CodeListEntry> findCode(String list, String code) {
        return find("list = ?1 and code = ?2", list, code).firstResultOptional();
    }

    /** Those of the codes that are in the list and not retired. */
    List<String> usable(String list, Collection<String> codes) {
        return getEntityManager()
                .createQuery(
                        "select e.code from CodeListEntry e where e.list = :list and not e.retired and e.code in :codes",
                        String.class)
                .setParameter("list", list)
                .setParameter("codes", codes)
                .getResultList();
    }

    List<String> allUsable(String list) {
        return getEntityManager()
                .createQuery(
                        "select e.code from CodeListEntry e where e.list = :list and not e.retired order by e.position, e.code",
                        String.class)
                .setParameter("list", list)
                .getResultList();
    }
}
