package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class DatasetRepository implements PanacheRepositoryBase<Dataset, String> {

    Dataset require(String id) {
        return findByIdOptional(id).orElseThrow(() -> DatasetProblem.NOT_FOUND.problem(id, String.join(", ", ids())));
    }

    List<Dataset> all() {
        return list("order by id");
    }

    List<String> ids() {
        return getEntityManager()
                .createQuery("select d.id from Dataset d order by d.id", String.class)
                .getResultList();
    }

    List<String> filledByHand() {
        return getEntityManager()
                .createQuery("select d.id from Dataset d where not d.reckoned order by d.id", String.class)
                .getResultList();
    }

    List<String> dimensions(String datasetId) {
        return getEntityManager()
                .createQuery(
                        "select m.id from Dataset d join d.dimensions m where d.id = :id order by m.position",
                        String.class)
                .setParameter("id", datasetId)
                .getResultList();
    }

    /** Forgets what was read in this transaction, since it has changed. */
    void forget() {
        getEntityManager().clear();
    }

    /** Codes of the lists in their order, each with whether it is retired. */
    Map<String, Map<String, Boolean>> codes(Collection<String> lists) {
        var codes = new HashMap<String, Map<String, Boolean>>();
        rows(
                        "select e.list, e.code, e.retired from CodeListEntry e where e.list in :lists order by e.position, e.code",
                        lists)
                .forEach(row -> codes.computeIfAbsent((String) row[0], list -> new LinkedHashMap<>())
                        .put((String) row[1], (Boolean) row[2]));
        return codes;
    }

    /** Labels of the codes on offer in the lists, in their order. */
    Map<String, Map<String, LocalizedText>> labels(Collection<String> lists) {
        var labels = new HashMap<String, Map<String, LocalizedText>>();
        rows("""
                select e.list, e.code, e.labels from CodeListEntry e
                where e.list in :lists and not e.retired order by e.position, e.code""", lists)
                .forEach(row -> labels.computeIfAbsent((String) row[0], list -> new LinkedHashMap<>())
                        .put((String) row[1], (LocalizedText) row[2]));
        return labels;
    }

    private List<Object[]> rows(String query, Collection<String> lists) {
        return getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter("lists", lists)
                .getResultList();
    }
}
