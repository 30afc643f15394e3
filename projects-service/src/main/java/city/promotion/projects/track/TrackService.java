package city.promotion.projects.track;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.problem.ConventionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Changes of the tracks. */
@ApplicationScoped
class TrackService {

    private final TrackRepository tracks;
    private final CodeLists codeLists;

    TrackService(TrackRepository tracks, CodeLists codeLists) {
        this.tracks = tracks;
        this.codeLists = codeLists;
    }

    /** Sends projects of the kind that are created from now on up the track. */
    @Transactional
    Track put(String kind, String code) {
        if (tracks.find(code).isEmpty()) {
            throw TrackProblem.NOT_FOUND.problem(code);
        }
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codeLists.check(problem, "PROJECT_KIND", kind, "kind");
        problem.throwIfViolated();
        tracks.put(kind, code);
        return tracks.find(code).orElseThrow();
    }
}
