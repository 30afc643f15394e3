package city.promotion.events.search;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words asked for, as conditions on the columns {@code search_content} and {@code search_tokens} (see the migration
 * V030). Every word must be met somewhere in the record.
 *
 * @param phrase the words as asked for, folded, with single blanks; empty when nothing is asked for
 */
public record Words(String phrase) {

    static final Words NONE = new Words("");

    private static final String OPENS_NAME = "\u0001";
    private static final String OPENS_ALIAS = "\u0002";
    private static final String CLOSES = "\u0003";
    private static final Pattern RUNS = Pattern.compile("[0-z]+|[^0-z]+");
    private static final int LATIN = 3;
    private static final int OTHER = 2;

    /** Keeps the records that hold every word. */
    public Conditions met(String alias, Conditions conditions) {
        if (phrase.isEmpty()) {
            return conditions;
        }
        // The planner must not guess how rare a pattern is (it takes every pattern for rare); the tokens' statistics
        // are known.
        return conditions
                .and(holds(alias, "words"), "words", tokens(false))
                .and(
                        "cast(sql('case when ? like all (cast(? as text[])) then true else false end', "
                                + content(alias) + ", :patterns) as Boolean)",
                        "patterns",
                        Arrays.stream(phrase.split(" "))
                                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                                .toArray(String[]::new));
    }

    /** Best answers first: is a name, is an alias, begins one, stands in a name, others; null when nothing is asked for. */
    public Ranking ranking(String alias) {
        if (phrase.isEmpty()) {
            return null;
        }
        var opened = phrase.substring(0, phrase.offsetByCodePoints(0, 1));
        var closed = phrase.substring(phrase.offsetByCodePoints(phrase.length(), -1)) + CLOSES;
        var tiers = List.of(
                List.of(OPENS_NAME + opened, closed),
                List.of(OPENS_ALIAS + opened, closed),
                List.of(OPENS_NAME + opened),
                List.of(OPENS_ALIAS + opened),
                List.<String>of());
        var all = new ArrayList<Ranking.Tier>();
        for (int rank = 0; rank < tiers.size(); rank++) {
            var tokens = Stream.concat(Arrays.stream(tokens(true)), tiers.get(rank).stream())
                    .distinct()
                    .toArray(String[]::new);
            all.add(new Ranking.Tier(
                    holds(alias, "tier" + rank) + " and " + isOf(rank, alias),
                    Map.of("tier" + rank, tokens, "phrase", phrase)));
        }
        all.add(new Ranking.Tier(isOf(tiers.size(), alias), Map.of("phrase", phrase)));
        return new Ranking(all);
    }

    private static String isOf(int rank, String alias) {
        return "cast(sql('case when search_rank(?, cast(? as text)) = " + rank + " then true else false end', "
                + content(alias) + ", :phrase) as Boolean)";
    }

    private static String holds(String alias, String parameter) {
        return "cast(sql('(? @> cast(? as text[]))', column(" + alias + ".search_tokens as String), :" + parameter
                + ") as Boolean)";
    }

    private static String content(String alias) {
        return "column(" + alias + ".search_content as String)";
    }

    /** As few tokens as cover the words, so that the planner multiplies few shares; {@code joined} adds those over the blanks. */
    private String[] tokens(boolean joined) {
        Set<String> tokens = new LinkedHashSet<>();
        for (var word : phrase.split(" ")) {
            RUNS.matcher(word).results().forEach(run -> cover(run.group(), tokens));
        }
        if (joined) {
            for (int blank = phrase.indexOf(' '); blank >= 0; blank = phrase.indexOf(' ', blank + 1)) {
                tokens.add(phrase.substring(
                        phrase.offsetByCodePoints(blank, -1), phrase.offsetByCodePoints(blank + 1, 1)));
            }
        }
        return tokens.toArray(String[]::new);
    }

    private static void cover(String run, Set<String> tokens) {
        var characters = run.codePoints().toArray();
        var width = Math.min(characters.length, run.charAt(0) >= '0' && run.charAt(0) <= 'z' ? LATIN : OTHER);
        for (int start = 0; start < characters.length; start += width) {
            tokens.add(new String(characters, Math.min(start, characters.length - width), width));
        }
    }
}
