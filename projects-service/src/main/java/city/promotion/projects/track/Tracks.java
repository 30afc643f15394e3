package city.promotion.projects.track;

import city.promotion.conventions.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What projects ask of their tracks. */
@ApplicationScoped
public class Tracks {

    private final TrackRepository tracks;
    private final RuleSetRepository ruleSets;

    Tracks(TrackRepository tracks, RuleSetRepository ruleSets) {
        this.tracks = tracks;
        this.ruleSets = ruleSets;
    }

    /** The way that a kind of project takes. */
    public Optional<Way> ofKind(String kind) {
        return tracks.ofKind(kind).map(Way::new);
    }

    /** The way with this code, which a project on it guarantees to exist. */
    public Way require(String code) {
        return tracks.find(code).map(Way::new).orElseThrow(() -> new IllegalStateException("No track " + code));
    }

    /** Every field that a rule may name, in the order in which people read them. */
    public List<Field> fields() {
        return ruleSets.fields();
    }

    /**
     * A field that a rule may name.
     *
     * @param place {@code PROJECT} or {@code TRANSITION}: where its value is sent
     */
    public record Field(String field, LocalizedText labels, String place) {}

    /** What one rule asks for, and why. */
    public record Rule(String field, LocalizedText why) {}

    /** A stage as a project meets it: what it asks for beside all that earlier stages do, and whether another person approves. */
    public record Step(String stage, LocalizedText labels, List<Rule> rules, boolean secondPerson) {}

    /** A track as a project sees it. */
    public static final class Way {

        private final Track track;

        private Way(Track track) {
            this.track = track;
        }

        public String code() {
            return track.code();
        }

        /** Version of the rules by which {@link #requirementsUpTo} judges. */
        public int ruleSet() {
            return track.ruleSet();
        }

        public String first() {
            return stages().get(0);
        }

        public boolean endsWith(String stage) {
            return stages().get(stages().size() - 1).equals(stage);
        }

        /** Codes of the stages, first to last. */
        public List<String> stages() {
            return track.stageCodes();
        }

        /** The stages with what they ask for, first to last. */
        public List<Step> steps() {
            return track.stages().stream()
                    .map(stage -> new Step(
                            stage.code(),
                            stage.labels(),
                            stage.rules().stream()
                                    .map(rule -> new Rule(rule.field(), rule.why()))
                                    .toList(),
                            stage.secondPerson()))
                    .toList();
        }

        /** Every field asked for up to and including the stage, with the first stage that asks for it. */
        public Map<String, String> requirementsUpTo(String stage) {
            return track.requirementsUpTo(stage);
        }

        /** Whether a step from one stage to another touches one that counts as a result, so that two people are needed. */
        public boolean needsSecondPerson(String from, String to) {
            return track.stages().stream()
                    .anyMatch(stage -> stage.secondPerson()
                            && (stage.code().equals(from) || stage.code().equals(to)));
        }
    }
}
