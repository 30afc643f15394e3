package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.dataset.Definitions.Code;
import city.promotion.stats.dataset.Definitions.Definition;
import city.promotion.stats.dataset.Definitions.OldList;
import city.promotion.stats.dataset.Definitions.Part;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@ApplicationScoped
class DefinitionRepository {

    private final EntityManager entities;
    private final ObjectMapper json;

    DefinitionRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
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

    Map<String, String> versions() {
        var versions = new HashMap<String, String>();
        rows("select distinct on (list) list, version from code_list_version order by list, number desc", Map.of())
                .forEach(row -> versions.put((String) row[0], (String) row[1]));
        return versions;
    }

    List<Definition> older() {
        return rows("""
                        select s.dataset_id, d.agency, s.structure_version, cast(s.name as text), cast(s.description as text), cast(s.dimensions as text), cast(s.units as text)
                        from dataset_structure s join dataset d on d.id = s.dataset_id and d.structure_version <> s.structure_version
                        order by s.dataset_id, cast(string_to_array(s.structure_version, '.') as int[])""", Map.of()).stream()
                .map(row -> new Definition(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        read(row[3], new TypeReference<LocalizedText>() {}),
                        read(row[4], new TypeReference<LocalizedText>() {}),
                        read(row[5], new TypeReference<List<DimensionRequest>>() {}).stream()
                                .map(part -> new Part(part.id(), part.codeList(), part.name()))
                                .toList(),
                        read(row[6], new TypeReference<List<String>>() {})))
                .toList();
    }

    List<OldList> olderLists(Set<String> lists, int most) {
        var older = new LinkedHashMap<List<String>, OldList>();
        rows("""
                        select v.list, v.version, s.code, s.parent_code, cast(s.labels as text), s.retired
                        from code_list_version v join code_list_state s
                            on s.list = v.list and s.since <= v.number and (s.until is null or s.until > v.number)
                        where (:every or v.list = any (string_to_array(cast(:lists as text), ',')))
                            and v.number < (select max(n.number) from code_list_version n where n.list = v.list)
                        order by v.list, v.number, s.position, s.code limit :most""", Map.of("every", lists == null, "lists", lists == null ? "" : String.join(",", lists), "most", most))
                .forEach(row -> older.computeIfAbsent(
                                List.of((String) row[0], (String) row[1]),
                                version -> new OldList(version.get(0), version.get(1), new ArrayList<>()))
                        .codes()
                        .add(new Code(
                                (String) row[2],
                                (String) row[3],
                                read(row[4], new TypeReference<LocalizedText>() {}),
                                (Boolean) row[5])));
        return List.copyOf(older.values());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private <T> T read(Object text, TypeReference<T> type) {
        try {
            return json.readValue((String) text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
