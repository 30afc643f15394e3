package city.promotion.projects.track;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What projects ask of their tracks. */
@ApplicationScoped
public class Tracks {

    private final TrackRepository tracks;

    Tracks(TrackRepository tracks) {
        this.tracks = tracks;
    }

    /** The way that a kind of project takes. */
    public Optional<Way> ofKind(String kind) {
        return tracks.ofKind(kind).map(Way::new);
    }

    /** The way with this code, which a project on it guarantees to exist. */
    public Way require(String code) {
        return tracks.find(code).map(Way::new).orElseThrow(() -> new IllegalStateException("No track " + code));
    }

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

        /** Every field asked for up to and including the stage, with the first stage that asks for it. */
        public Map<String, String> requirementsUpTo(String stage) {
            return track.requirementsUpTo(stage);
        }
    }
}
