package city.promotion.stats.sdmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which versions a path asks for, several with commas: {@code 1.0.0}; {@code latest}, {@code +} or {@code ~} for the newest;
 * {@code all} or {@code *} for every one; {@code 1.2+.0} for the newest from 1.2.0 on within 1, {@code 1.2*.0} for every one of these.
 */
record Versions(List<String> wanted) {

    private static final Set<String> NEWEST = Set.of("latest", "+", "~");
    private static final Set<String> EVERY = Set.of("all", "*");
    private static final Pattern PART = Pattern.compile("(\\d{0,6})([+~*]?)");

    static Versions of(String text) {
        return new Versions(List.of(text.split(",", -1)));
    }

    /** Whether more than the newest can be meant. */
    boolean reachBack() {
        return !NEWEST.containsAll(wanted);
    }

    /** Those that are meant of the versions of one artefact. */
    Set<String> among(List<String> versions) {
        var meant = new LinkedHashSet<String>();
        for (var one : wanted) {
            if (NEWEST.contains(one)) {
                meant.add(newest(versions));
            } else if (EVERY.contains(one)) {
                meant.addAll(versions);
            } else if (one.matches(".*[+~*].*")) {
                meant.addAll(from(one, versions));
            } else {
                versions.stream().filter(version -> isSame(one, version)).forEach(meant::add);
            }
        }
        return meant;
    }

    static String newest(List<String> versions) {
        return versions.stream().max(Versions::compare).orElseThrow();
    }

    /** The parts before the sign are fixed; from the sign on, versions that are not lower. */
    private static List<String> from(String wanted, List<String> versions) {
        var fixed = new ArrayList<Integer>();
        var least = new ArrayList<Integer>();
        var every = false;
        for (var part : wanted.split("\\.", -1)) {
            var read = PART.matcher(part);
            if (!read.matches()) {
                return List.of();
            }
            var number = read.group(1).isEmpty() ? 0 : Integer.parseInt(read.group(1));
            every |= read.group(2).equals("*");
            (least.isEmpty() && read.group(2).isEmpty() ? fixed : least).add(number);
        }
        var meant = versions.stream()
                .filter(version -> {
                    var parts = parts(version);
                    return parts.size() >= fixed.size()
                            && parts.subList(0, fixed.size()).equals(fixed)
                            && compare(parts.subList(fixed.size(), parts.size()), least) >= 0;
                })
                .toList();
        return every || meant.isEmpty() ? meant : List.of(newest(meant));
    }

    /** Older clients leave the last zero out. */
    private static boolean isSame(String wanted, String version) {
        return wanted.equals(version) || version.equals(wanted + ".0");
    }

    private static int compare(String one, String other) {
        return compare(parts(one), parts(other));
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            var order = Comparator.<Integer>naturalOrder()
                    .compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Integer> parts(String version) {
        return List.of(version.split("\\.")).stream().map(Integer::valueOf).toList();
    }
}
