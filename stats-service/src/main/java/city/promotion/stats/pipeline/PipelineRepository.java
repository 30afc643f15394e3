package city.promotion.stats.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Reckons the figures in the database, where the projects lie; plain JDBC in the caller's transaction. */
@ApplicationScoped
class PipelineRepository {

    /**
     * Which stages a project has reached, and when, is told as the funnel of projects-service tells it: it stands there or beyond,
     * since the first record after the last step back beyond the stage. A stage whose day nobody told counts in no period; one of
     * which only the year is known counts in the year. Before the stages come the event that it came from and the first meeting about it.
     * Each currency is a line of its own, and nothing is ever added across them.
     */
    private static final String CELLS = """
            with counted as (
              select * from known_project where visibility = 'PUBLIC' and not sample)
            , met as (
              select distinct on (l.project_id) l.project_id, m.day, m.precision
              from known_meeting_project l
              join known_meeting m on m.id = l.meeting_id
              where m.visibility = 'PUBLIC'
              order by l.project_id, m.day nulls last, m.id)
            , steps as (
              select p.id, 'EVENT' as stage, e.day, e.precision
              from counted p join known_event e on e.id = p.origin_event_id
              where e.visibility = 'PUBLIC'
              union all
              select project_id, 'MEETING', day, precision from met
              union all
              select p.id, s.stage, d.day, d.precision
              from counted p
              join known_track_stage here on here.track = p.track and here.stage = p.stage
              join known_track_stage s on s.track = p.track and s.position <= here.position
              cross join lateral (
                select r.day, r.precision
                from known_stage_record r
                where r.project_id = p.id and r.stage = s.stage
                  and not exists (
                    select from known_stage_record later
                    join known_track_stage back on back.track = p.track and back.stage = later.stage and back.position < s.position
                    where later.project_id = p.id and later.number > r.number)
                order by r.number
                limit 1) d)
            , reached as (
              select replace(p.kind, '.', '_') as kind, coalesce(nullif(left(p.sector, 3), ''), '_U') as sector,
                     coalesce(nullif(p.district, ''), '_U') as district, p.amount, p.currency, p.qualifier, s.stage, s.day, s.precision
              from steps s
              join counted p on p.id = s.id
              where extract(year from s.day) between 1000 and 2999)
            , dated as (
              select r.*, t.freq, t.period, cast(t.starts as date) as starts,
                     cast(t.starts + t.span - interval '1 day' as date) as ends
              from reached r
              cross join lateral (values
                ('Q', to_char(r.day, 'YYYY"-Q"Q'), date_trunc('quarter', cast(r.day as timestamp)), interval '3 months'),
                ('A', to_char(r.day, 'YYYY'), date_trunc('year', cast(r.day as timestamp)), interval '1 year'))
                as t (freq, period, starts, span)
              where t.freq = 'A' or r.precision <> 'YEAR')
            , figures as (
              select freq, period, starts, ends, stage, case grouping(kind) when 1 then '_T' else kind end as of_kind,
                     case grouping(sector) when 1 then '_T' else sector end as of_sector,
                     case grouping(district) when 1 then '_T' else district end as of_district,
                     cast('NR' as text) as unit, cast(count(*) as numeric) as value, cast('EXACT' as text) as qualifier
              from dated
              group by freq, period, starts, ends, stage, cube (kind, sector, district)
              union all
              select freq, period, starts, ends, stage, case grouping(kind) when 1 then '_T' else kind end,
                     case grouping(sector) when 1 then '_T' else sector end,
                     case grouping(district) when 1 then '_T' else district end,
                     currency, trim_scale(sum(amount)),
                     case when bool_and(qualifier = 'EXACT') then 'EXACT'
                          when bool_and(qualifier in ('EXACT', 'OVER', 'AT_LEAST')) then 'AT_LEAST'
                          else 'ABOUT' end
              from dated
              where amount is not null
              group by freq, period, starts, ends, stage, currency, cube (kind, sector, district))
            , cells as materialized (
              select concat_ws('.', freq, 'CUR', stage, of_kind, of_sector, of_district, unit) as key,
                     array['FREQ=' || freq, 'ACCUM=CUR', 'STAGE=' || stage, 'KIND=' || of_kind, 'SECTOR=' || of_sector,
                           'DISTRICT=' || of_district, 'UNIT_MEASURE=' || unit] as codes,
                     period, starts, ends, unit, value, qualifier
              from figures)
            , gone as (
              delete from pipeline_cell c
              where not exists (select from cells n where n.key = c.key and n.period = c.period))
            insert into pipeline_cell (key, codes, period, period_start, period_end, unit, value, qualifier)
            select key, codes, period, starts, ends, unit, value, qualifier from cells
            except
            select key, codes, period, period_start, period_end, unit, value, qualifier from pipeline_cell
            on conflict (key, period) do update set value = excluded.value, qualifier = excluded.qualifier""";

    /** What stands on file and is not what the projects come to; a figure of no project any more is deleted. */
    private static final String CHANGED = """
            standing as (
              select s.key, o.period, o.period_start, o.period_end, o.value, o.unit, o.qualifier
              from series s
              join observation o on o.series_id = s.id
              where s.dataset_id = 'PIPELINE' and upper_inf(o.disseminated) and not o.deleted)
            , changed as (
              select coalesce(c.key, t.key) as key, coalesce(c.period, t.period) as period,
                     coalesce(c.period_start, t.period_start) as starts, coalesce(c.period_end, t.period_end) as ends,
                     c.value, c.unit, c.qualifier, c.key is null as deleted
              from pipeline_cell c
              full join standing t on t.key = c.key and t.period = c.period
              where (c.value, c.unit, c.qualifier) is distinct from (t.value, t.unit, t.qualifier))
            """;

    private final DataSource database;

    PipelineRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the turn to reckon, if the copy has changed since and nobody else is changing it or reckoning. It lasts until the
     * transaction ends; what is told meanwhile waits.
     */
    boolean takesTurn() {
        return run("select 1 from pipeline_state where copied > reckoned for update skip locked", select -> {
            try (var row = select.executeQuery()) {
                return row.next();
            }
        });
    }

    /** The copy has changed. Said last of all: who reckons holds this row, so either sees the whole batch or none of it. */
    void copied() {
        run("update pipeline_state set copied = copied + 1", PreparedStatement::executeUpdate);
    }

    /** Brings the cells to what the copy of the projects comes to. */
    void reckonCells() {
        run(CELLS, PreparedStatement::executeUpdate);
    }

    /** How many figures on file are not what the projects come to. */
    int changes() {
        return run("with " + CHANGED + "select count(*) from changed", select -> {
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Kinds, sectors, districts and currencies are added to elsewhere; what is new is called by its code until somebody names it. */
    void nameWhatIsNew() {
        run("""
                insert into code_list_entry (list, code, labels, position)
                select distinct l.list, l.code, jsonb_build_object('en', l.code), 1000
                from pipeline_cell c
                cross join lateral (values
                  ('PROJECT_KIND', split_part(c.key, '.', 4)), ('PROJECT_SECTOR', split_part(c.key, '.', 5)),
                  ('PROJECT_DISTRICT', split_part(c.key, '.', 6)), ('UNIT_MEASURE', c.unit)) as l (list, code)
                where not exists (select from code_list_entry e where e.list = l.list and e.code = l.code)
                on conflict (list, code) do nothing""", PreparedStatement::executeUpdate);
        run("""
                update dataset d set units = d.units || fresh.units, version = d.version + 1
                from (select jsonb_agg(distinct c.unit) as units
                      from pipeline_cell c join dataset p on p.id = 'PIPELINE'
                      where not jsonb_exists(p.units, c.unit)) fresh
                where d.id = 'PIPELINE' and fresh.units is not null""", PreparedStatement::executeUpdate);
    }

    /** Writes the changes into a draft, as one load of the service's own. */
    void fill(UUID releaseId, int changes) {
        run("""
                insert into series (dataset_id, key, codes)
                select distinct on (c.key) 'PIPELINE', c.key, c.codes
                from pipeline_cell c
                where not exists (select from series s where s.dataset_id = 'PIPELINE' and s.key = c.key)
                order by c.key
                on conflict on constraint series_once do nothing""", PreparedStatement::executeUpdate);
        run("""
                with load as (
                  insert into observation_load (id, release_id, observations, created_at, created_by)
                  values (uuidv7(), ?, ?, now(), 'service')
                  returning id, release_id)
                , """ + CHANGED + """
                insert into draft_observation (id, release_id, load_id, series_id, period, period_start, period_end, value,
                    multiplier, unit, qualifier, status, confidentiality, deleted, comment, external_ids, sources)
                select uuidv7(), r.id, load.id, s.id, c.period, c.starts, c.ends, c.value,
                    cast(case when not c.deleted then 0 end as smallint), c.unit, c.qualifier, 'A', 'F', c.deleted,
                    cast(null as jsonb), cast('[]' as jsonb), r.sources
                from changed c
                cross join load
                join release r on r.id = load.release_id
                join series s on s.dataset_id = 'PIPELINE' and s.key = c.key
                order by c.key, c.period""", insert -> {
            insert.setObject(1, releaseId);
            insert.setInt(2, changes);
            return insert.executeUpdate();
        });
    }

    /** All that the copy says is reckoned. */
    void reckoned() {
        run(
                "update pipeline_state set reckoned = copied, reckoned_at = clock_timestamp()",
                PreparedStatement::executeUpdate);
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The figures of the projects could not be reckoned", failure);
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
