package city.promotion.stats.observation;

import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.release.Releases.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The door to the figures, for every format and everything that is computed from them. What it answers is what the caller of this
 * request may see: releases by visibility, nothing under embargo, confidential values without their value.
 *
 * <p>A format is written like this; see {@code docs/how-to/write-a-format.md}:
 *
 * <pre>{@code
 * var answer = observations.answer(query);              // 413 when it is too large, before anything is written
 * if (answer.isEmpty()) { … }                           // 404 or 204, as the standard has it
 * answer.each(row -> writer.write(row));                // rows in the order of key and period
 * }</pre>
 */
@ApplicationScoped
public class Observations {

    private final ObservationRepository observations;
    private final ObservationConfig config;
    private final Caller caller;
    private final Clock clock;

    Observations(ObservationRepository observations, ObservationConfig config, Caller caller, Clock clock) {
        this.observations = observations;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The question that query parameters ask, for formats with one figure for each series and period: what {@link ObservationFilter}
     * shows, and each dimension.
     *
     * @param more parameters that the format knows besides and reads itself
     * @throws city.promotion.conventions.problem.ProblemException 400 with everything that is wrong
     */
    public ObservationQuery cells(Shape shape, MultivaluedMap<String, String> parameters, List<String> more) {
        return ObservationQueryReader.ofCells(shape, clock, more).read(parameters);
    }

    /**
     * The answer to the question; to be written afterwards, also when the request itself is over.
     *
     * @throws city.promotion.conventions.problem.ProblemException 413 {@code answer-too-large} with the members {@code
     *     observations} and {@code most}, when the answer would hold more than {@link ObservationConfig#largestAnswer()} rows
     */
    public Answer answer(ObservationQuery query) {
        return answer(query, config.largestAnswer());
    }

    /** The same with a smaller limit, for formats that hold their whole answer in memory. */
    public Answer answer(ObservationQuery query, long most) {
        var reader = reader();
        var ahead = observations.ahead(query, reader);
        if (ahead.isPresent() && ahead.get().size() <= most) {
            return new Answer(
                    observations, query, reader, ahead.get(), ahead.get().size());
        }
        var size = observations.count(query, reader);
        requireAtMost(most, size);
        return new Answer(observations, query, reader, null, size);
    }

    /** All rows of an answer that is known to be small, within the caller's transaction if there is one; 413 above {@code most}. */
    public List<Observation> list(ObservationQuery query, int most) {
        var reader = reader();
        var rows = observations.rows(query, reader, most + 1);
        if (rows.size() > most) {
            requireAtMost(most, observations.count(query, reader));
        }
        return rows;
    }

    /** How many rows the answer would hold. */
    public long count(ObservationQuery query) {
        return observations.count(query, reader());
    }

    /** Rows in one answer at most. */
    public long largestAnswer() {
        return config.largestAnswer();
    }

    /** Refuses an answer that would be too large, with its size. */
    public static void requireAtMost(long most, long size) {
        if (size > most) {
            throw ObservationProblem.TOO_LARGE
                    .problem(size, most)
                    .with("observations", size)
                    .with("most", most);
        }
    }

    /**
     * Each figure of a draft in the order of key and period, read within the caller's transaction: what a check of a release
     * judges. The caller of the request prepares releases; nobody else may be shown what comes from here.
     */
    public void ofDraft(UUID releaseId, Consumer<Observation> receiver) {
        ofRelease(new Seen("", true), releaseId, receiver);
    }

    /** Each figure of a release that the caller may read, draft or not, in the order of key and period. */
    public void ofRelease(Seen release, UUID releaseId, Consumer<Observation> receiver) {
        observations.each(release, releaseId, reader(), receiver);
    }

    /** Which codes and periods figures exist for, among those the question matches. */
    public Availability availability(Shape shape, ObservationQuery query) {
        return observations.availability(shape, query, reader());
    }

    /** What an answer about the dataset depends on; read it before the answer itself, and a tag is never newer than its data. */
    public DataState state(String datasetId) {
        return observations.state(datasetId, reader());
    }

    Reader reader() {
        return new Reader(caller.visible(), caller.has(Roles.EDITOR) || caller.has(Roles.AUDITOR));
    }
}
