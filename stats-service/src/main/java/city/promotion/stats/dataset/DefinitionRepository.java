package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.dataset.Definitions.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class DefinitionRepository {

    private final EntityManager entities;

    DefinitionRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<Dataset> datasets() {
        return entities.createQuery(
                        "select distinct d from Dataset d left join fetch d.dimensions order by d.id", Dataset.class)
                .getResultList();
    }

    Map<String, List<Code>> codes() {
        var codes = new LinkedHashMap<String, List<Code>>();
        entities.createQuery("""
                select e.list, e.code, e.parentCode, e.labels, e.retired from CodeListEntry e
                order by e.list, e.position, e.code""", Object[].class)
                .getResultList()
                .forEach(row -> codes.computeIfAbsent((String) row[0], list -> new ArrayList<>())
                        .add(new Code((String) row[1], (String) row[2], (LocalizedText) row[3], (Boolean) row[4])));
        return codes;
    }
}
