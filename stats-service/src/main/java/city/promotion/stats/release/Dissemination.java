package city.promotion.stats.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Moves the figures of a release from draft to what the city says: each is known from one moment on, and the version before it
 * until that moment. Plain JDBC in the caller's transaction, a constant number of statements however many figures there are.
 */
@ApplicationScoped
class Dissemination {

    private static final int COLLISIONS_NAMED = 20;

    private final DataSource database;

    Dissemination(DataSource database) {
        this.database = database;
    }

    /**
     * Lets the publications of a dataset pass one at a time, and answers the moment from which this one is known. The
     * database's clock decides, since readers are answered by it.
     */
    Instant begin(String datasetId, Instant embargoUntil) {
        run("select id from dataset where id = ? for update", lock -> {
            lock.setString(1, datasetId);
            return lock.execute();
        });
        return run("select greatest(clock_timestamp(), ?)", moment -> {
            moment.setObject(1, at(embargoUntil));
            var row = moment.executeQuery();
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        });
    }

    /** Refuses a release without figures, and one with figures that nobody could trace. */
    void requireReady(Release release) {
        run(
                "select count(*), count(*) filter (where sources = '[]' and not deleted) from draft_observation where release_id = ?",
                count -> {
                    count.setObject(1, release.id());
                    var row = count.executeQuery();
                    row.next();
                    if (row.getLong(1) == 0) {
                        throw ReleaseProblem.EMPTY.problem(release.code());
                    }
                    if (row.getLong(2) > 0) {
                        throw ReleaseProblem.WITHOUT_SOURCE.problem(release.code(), row.getLong(2));
                    }
                    return null;
                });
    }

    /**
     * Refuses what would break the line of versions: two at the very same moment, or a figure taken from readers who could see
     * the version before it.
     */
    void requireNoCollision(Release release, Instant at) {
        run("""
                select s.key || ' ' || o.period || ' (' || r.code || ')'
                from draft_observation mine
                join observation o on o.series_id = mine.series_id and o.period_start = mine.period_start and o.period = mine.period
                join release r on r.id = o.release_id
                join series s on s.id = o.series_id
                cross join (select array['INTERNAL', 'PARTNER', 'PUBLIC'] as by_openness) v
                where mine.release_id = ?
                  and (lower(o.disseminated) = ?
                    or o.disseminated @> cast(? as timestamptz)
                        and array_position(v.by_openness, r.visibility) > array_position(v.by_openness, ?)
                    or lower(o.disseminated) > ?
                        and array_position(v.by_openness, r.visibility) < array_position(v.by_openness, ?))
                order by 1 limit ?""", collisions -> {
            var moment = at(at);
            collisions.setObject(1, release.id());
            collisions.setObject(2, moment);
            collisions.setObject(3, moment);
            collisions.setString(4, release.visibility().name());
            collisions.setObject(5, moment);
            collisions.setString(6, release.visibility().name());
            collisions.setInt(7, COLLISIONS_NAMED);
            var rows = collisions.executeQuery();
            var named = new ArrayList<String>();
            while (rows.next()) {
                named.add(rows.getString(1));
            }
            if (!named.isEmpty()) {
                throw ReleaseProblem.COLLIDES
                        .problem(release.code(), named.size())
                        .with("collisions", named);
            }
            return null;
        });
    }

    /**
     * Ends the versions that are superseded, then begins the new ones; a release scheduled for later supersedes them in turn. What
     * followers are told waits until it is out.
     */
    void disseminate(UUID releaseId, Instant at) {
        run("""
                with ended as (
                    update observation o set disseminated = tstzrange(lower(o.disseminated), ?)
                    from draft_observation mine
                    where mine.release_id = ? and o.series_id = mine.series_id and o.period_start = mine.period_start
                      and o.period = mine.period and o.disseminated @> cast(? as timestamptz)
                    returning o.release_id)
                insert into due_release (release_id, due_at, corrects)
                values (?, ?, array(select distinct release_id from ended))""", end -> {
            end.setObject(1, at(at));
            end.setObject(2, releaseId);
            end.setObject(3, at(at));
            end.setObject(4, releaseId);
            end.setObject(5, at(at));
            return end.executeUpdate();
        });
        var next = hasLater(releaseId, at) ? """
                (select min(lower(later.disseminated)) from observation later
                 where later.series_id = mine.series_id and later.period_start = mine.period_start and later.period = mine.period
                   and lower(later.disseminated) > ?)""" : "null";
        run("""
                with mine as (delete from draft_observation where release_id = ? returning *)
                insert into observation (id, release_id, load_id, series_id, period, period_start, period_end, value, multiplier,
                    unit, qualifier, status, confidentiality, deleted, comment, external_ids, sources, disseminated)
                select id, release_id, load_id, series_id, period, period_start, period_end, value, multiplier,
                    unit, qualifier, status, confidentiality, deleted, comment, external_ids, sources, tstzrange(?, %s)
                from mine""".formatted(next), begin -> {
            begin.setObject(1, releaseId);
            begin.setObject(2, at(at));
            if (!next.equals("null")) {
                begin.setObject(3, at(at));
            }
            return begin.executeUpdate();
        });
    }

    /** Takes the versions of a release that is not out yet back into the draft; those before them go on as if it had never been. */
    void recall(UUID releaseId, Instant wasToBegin) {
        run("""
                with mine as (delete from observation where release_id = ? returning *)
                insert into draft_observation (id, release_id, load_id, series_id, period, period_start, period_end, value,
                    multiplier, unit, qualifier, status, confidentiality, deleted, comment, external_ids, sources)
                select id, release_id, load_id, series_id, period, period_start, period_end, value,
                    multiplier, unit, qualifier, status, confidentiality, deleted, comment, external_ids, sources
                from mine""", back -> {
            back.setObject(1, releaseId);
            return back.executeUpdate();
        });
        run("""
                update observation o set disseminated = tstzrange(lower(o.disseminated), (
                    select min(lower(later.disseminated)) from observation later
                    where later.series_id = o.series_id and later.period_start = o.period_start and later.period = o.period
                      and lower(later.disseminated) > lower(o.disseminated)))
                from draft_observation mine
                where mine.release_id = ? and o.series_id = mine.series_id and o.period_start = mine.period_start
                  and o.period = mine.period and upper(o.disseminated) = ?""", goOn -> {
            goOn.setObject(1, releaseId);
            goOn.setObject(2, at(wasToBegin));
            return goOn.executeUpdate();
        });
        run("delete from due_release where release_id = ?", forget -> {
            forget.setObject(1, releaseId);
            return forget.executeUpdate();
        });
    }

    /** Ends what still stands of a release that is out, and tells followers so. */
    void withdraw(UUID releaseId, Instant at) {
        run("""
                update observation set disseminated = tstzrange(lower(disseminated), ?)
                where release_id = ? and disseminated @> cast(? as timestamptz)""", end -> {
            end.setObject(1, at(at));
            end.setObject(2, releaseId);
            end.setObject(3, at(at));
            return end.executeUpdate();
        });
        run("""
                update published_release p
                set withdrawn_at = r.withdrawn_at, withdrawal_reason = r.withdrawal_reason, updated_at = r.withdrawn_at
                from release r where r.id = p.id and p.id = ?""", tell -> {
            tell.setObject(1, releaseId);
            return tell.executeUpdate();
        });
    }

    /** Tells followers of releases that are out and have not been told yet. */
    void announce() {
        run("select announce_due_releases()", PreparedStatement::execute);
    }

    /** Whether any release of the dataset begins later, so that a version may end when it is still to begin. */
    private boolean hasLater(UUID releaseId, Instant at) {
        return run("""
                select exists (select from release r join release later on later.dataset_id = r.dataset_id and later.published_at > ?
                    where r.id = ? and later.id <> r.id)""", later -> {
            later.setObject(1, at(at));
            later.setObject(2, releaseId);
            var row = later.executeQuery();
            row.next();
            return row.getBoolean(1);
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T run(String sql, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The publication was refused by the database", failure);
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
