package city.promotion.conventions.paging;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Visibility;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a list query: fragments of HQL with named parameters; a filter that was not asked for adds nothing. */
public final class Conditions {

    private final List<String> fragments = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds {@code fragment} when {@code value} is there; the fragment names it {@code :name}. */
    public Conditions and(String fragment, String name, Object value) {
        if (value != null && !(value instanceof Collection<?> several && several.isEmpty())) {
            fragments.add(fragment);
            parameters.put(name, value);
        }
        return this;
    }

    /** Adds a fragment that needs no parameter. */
    public Conditions and(String fragment) {
        fragments.add(fragment);
        return this;
    }

    /** Keeps what a caller may see. */
    public Conditions visible(String alias, Collection<Visibility> visible) {
        return visible.size() == Visibility.values().length
                ? this
                : and(alias + ".visibility in :visible", "visible", visible);
    }

    /** Keeps records that cite the document; answered by the index on {@code sources}. */
    public Conditions source(String alias, String document) {
        if (document != null) {
            fragments.add("json_holds(" + alias + ".sources, :sourceDocument)");
            parameters.put("sourceDocument", "[{\"document\":" + quoted(document) + "}]");
        }
        return this;
    }

    /** Keeps the record with the identifier {@code system:id}; answered by the index on {@code external_ids}. */
    public Conditions externalId(String alias, String systemAndId) {
        if (systemAndId == null) {
            return this;
        }
        var colon = systemAndId.indexOf(':');
        if (colon < 1 || colon == systemAndId.length() - 1) {
            throw ConventionProblem.BAD_PARAMETER.problem().violation("externalId", "system-and-id");
        }
        fragments.add("json_holds(" + alias + ".externalIds, :externalId)");
        parameters.put(
                "externalId",
                "[{\"system\":" + quoted(systemAndId.substring(0, colon)) + ",\"id\":"
                        + quoted(systemAndId.substring(colon + 1)) + "}]");
        return this;
    }

    private static String quoted(String text) {
        return new String(com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance()
                        .quoteAsString(text))
                .transform(escaped -> "\"" + escaped + "\"");
    }

    String where() {
        return fragments.isEmpty() ? "" : " where " + String.join(" and ", fragments);
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
