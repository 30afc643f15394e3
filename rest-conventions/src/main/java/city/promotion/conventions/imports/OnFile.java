package city.promotion.conventions.imports;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the entities that the rows of a sheet name, many in one statement. */
public record OnFile<E>(EntityManager entities, Class<E> type) {

    /** Those of the records that exist. */
    public List<E> read(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from " + type.getSimpleName() + " e where e.id in :ids", type)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Which of the records have these codes. */
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select e.code, e.id from " + type.getSimpleName() + " e where e.code in :codes",
                                Object[].class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }
}
