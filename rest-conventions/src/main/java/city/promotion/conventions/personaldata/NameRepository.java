package city.promotion.conventions.personaldata;

import city.promotion.conventions.security.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds and erases names in all texts of a service, whatever the table: the database's catalogue knows them. */
@ApplicationScoped
public class NameRepository {

    private static final int MOST_SHOWN = 1_000;

    /** Two letters of a script that writes names without blanks, or two words: less than that stands in half of all texts. */
    private static final Pattern TELLING = Pattern.compile(
            ".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*|\\S+\\s+\\S{2,}.*",
            Pattern.DOTALL);

    /** What is stored may hold letters that requests must not have. */
    private static final ObjectMapper ROWS = new ObjectMapper();

    private final EntityManager entities;

    NameRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether a name is whole enough to be looked for in texts. */
    public static boolean isTelling(String name) {
        return TELLING.matcher(name.strip()).matches();
    }

    /** Where any of the names stands. */
    public NameMentions mentions(Collection<String> names) {
        List<Object[]> found = entities.createNativeQuery(
                        "select in_table, id, field, cast(value as text), count(*) over () from find_names(:names) limit "
                                + MOST_SHOWN,
                        Object[].class)
                .setParameter("names", array(names))
                .getResultList();
        return new NameMentions(
                found.isEmpty() ? 0 : ((Number) found.get(0)[4]).intValue(),
                found.stream().map(NameRepository::mention).toList());
    }

    /** Erases the names in texts and in all that was noted of them, for a reason that stays on record. */
    public NameErasure erase(Collection<String> names, String reason) {
        requireUnnamed(names, reason);
        forgetInPassing(names);
        var erased = (String)
                entities.createNativeQuery("select cast(erase_names(:names, :reason, :actor) as text)", String.class)
                        .setParameter("names", array(names))
                        .setParameter("reason", reason)
                        .setParameter("actor", Actor.current())
                        .getSingleResult();
        return new NameErasure(read(erased, new TypeReference<>() {}));
    }

    /** What is kept for a while only, sheets and answers for repeats, goes whole; of readings goes what was searched for. */
    public void forgetInPassing(Collection<String> names) {
        entities.createNativeQuery("select cast(forget_names_in_passing(:names) as text)")
                .setParameter("names", array(names))
                .getSingleResult();
    }

    /** @throws city.promotion.conventions.problem.ProblemException 422 when the reason, which is kept for good, names the person */
    public void requireUnnamed(Collection<String> names, String reason) {
        for (var name : names) {
            if (reason.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT))) {
                throw NameProblem.IN_REASON.problem().violation("reason", "name-in-reason");
            }
        }
    }

    /** @throws city.promotion.conventions.problem.ProblemException 409 when there are others than the caller has seen */
    public void requireSeen(Collection<String> names, int seen) {
        var total = mentions(names).total();
        if (total != seen) {
            throw NameProblem.MENTIONS_CHANGED.problem(total, seen).with("mentions", total);
        }
    }

    private static String[] array(Collection<String> names) {
        return names.stream().map(String::strip).toArray(String[]::new);
    }

    private static Mention mention(Object[] row) {
        return new Mention(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                read((String) row[3], new TypeReference<Object>() {}));
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return ROWS.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
