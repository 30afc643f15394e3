package city.promotion.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions of the lists are written so that their indexes can answer them. */
@QuarkusTest
class IndexesTest {

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "event_text_by_tokens; event_text t where cast((t.search_tokens @> cast(array['交流'] as text[])) as boolean)",
                "event_text_by_event; event_text t where t.event_id = cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)",
                "event_by_type; event e where e.type = 'EXHIBITION'",
                "event_by_status; event e where e.status = 'HELD'",
                "event_by_campaign; event e where e.campaign_id = cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)",
                "event_by_parent; event e where e.parent_id = cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)",
                "participation_by_organisation; participation p where p.organisation_id = cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)",
                "participation_by_person; participation p where p.person_id = cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)",
                "event_by_country; event e where cast((place_countries(e.places) @> array[cast('JP' as text)]) as boolean)",
                "event_by_city; event e where cast((place_cities(e.places) @> array[lower(cast('东京' as text))]) as boolean)",
                "event_by_days; event e where e.starts_at is not null and cast((tstzrange(e.starts_at, e.ends_at) && tstzrange(now(), now())) as boolean)",
                "event_by_source; event e where (e.sources @> cast('[{\"document\": \"urn:a:b\"}]' as jsonb))",
                "event_by_external_id; event e where (e.external_ids @> cast('[{\"system\": \"a\"}]' as jsonb))",
                "event_by_start; event e where (e.ordered_at, e.id) > (now(), cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)) order by e.ordered_at, e.id",
                "organisation_by_name; organisation o where cast((o.search_tokens @> cast(array['神户'] as text[])) as boolean)",
                "person_by_name; person p where cast((p.search_tokens @> cast(array['小刚'] as text[])) as boolean)",
                "meeting_by_text; meeting m where cast((m.search_tokens @> cast(array['村田'] as text[])) as boolean)",
                "meeting_by_days; meeting m where m.starts_at is not null and cast((tstzrange(m.starts_at, m.ends_at) && tstzrange(now(), now())) as boolean)",
                "meeting_by_participant; meeting m where cast((m.participants @> jsonb_build_array(jsonb_build_object('personId', cast('a' as text)))) as boolean)",
                "meeting_by_organisation; meeting m where (m.organisation_ids @> array[cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)] or cast((m.participants @> jsonb_build_array(jsonb_build_object('organisationId', cast('a' as text)))) as boolean))",
                "meeting_by_project; meeting m where m.project_ids @> array[cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)]",
                "follow_up_by_text; follow_up f where cast((f.search_tokens @> cast(array['园区'] as text[])) as boolean)",
                "follow_up_open_by_due; follow_up f where f.status = 'OPEN' and f.ordered_on < current_date order by f.ordered_on, f.id",
                "person_by_position; person p where (p.positions @> cast('[{\"organisationId\": \"x\"}]' as jsonb))",
                "likely_duplicate_by_doubt; likely_duplicate d where d.kind = 'person' and (d.doubt, d.id) > (10, cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)) order by d.doubt, d.id",
                "likely_duplicate_by_second; likely_duplicate d where d.second_id = cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)",
                "itinerary_item_by_host; itinerary_item i where i.host_person_ids @> array[cast('0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01' as uuid)]",
            })
    void answerThisCondition(String index, String query) {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            return String.join(
                    "\n",
                    entities.createNativeQuery("explain select * from " + query, String.class)
                            .getResultList());
        });
        assertTrue(plan.contains(index), plan);
    }
}
