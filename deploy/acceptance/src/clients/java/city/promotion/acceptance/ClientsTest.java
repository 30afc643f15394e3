package city.promotion.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.clients.events.api.EventsApi;
import city.promotion.clients.events.api.OutcomesApi;
import city.promotion.clients.projects.ApiException;
import city.promotion.clients.projects.api.ProjectsApi;
import city.promotion.clients.projects.api.StagesApi;
import city.promotion.clients.projects.model.DatePrecision;
import city.promotion.clients.projects.model.PartialDate;
import city.promotion.clients.projects.model.ProjectRequest;
import city.promotion.clients.projects.model.TransitionRequest;
import city.promotion.clients.stats.api.ObservationsApi;
import java.io.File;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What a partner's program does first, with clients that were generated a moment ago from the documents of the running city: Java
 * from the 3.0 form, TypeScript ({@code js/journey}) from 3.1.
 */
class ClientsTest {

    @Test
    void aJavaClientGoesFromTheEventToAFigure() throws Exception {
        var events = new city.promotion.clients.events.ApiClient();
        events.updateBaseUri(City.base());
        var conference = new EventsApi(events)
                .listEvents(EventsApi.APIListEventsRequest.newBuilder()
                        .type("PROMOTION_CONFERENCE")
                        .externalId("seed:A1.04")
                        .build())
                .getItems()
                .get(0);
        var signing = new OutcomesApi(events)
                        .listOutcomes(OutcomesApi.APIListOutcomesRequest.newBuilder()
                                .eventId(conference.getId())
                                .build())
                        .getItems()
                        .stream()
                        .filter(outcome -> "SIGNING_BATCH".equals(outcome.getKind()))
                        .findFirst()
                        .orElseThrow();
        assertEquals("17", signing.getAnnouncedCount().getValue());

        var client = new city.promotion.clients.projects.ApiClient();
        client.updateBaseUri(City.base());
        client.setRequestInterceptor(signedIn());
        var projects = new ProjectsApi(client);
        var create = ProjectsApi.APICreateProjectRequest.newBuilder()
                .idempotencyKey(UUID.randomUUID().toString())
                .projectRequest(new ProjectRequest()
                        .name(Map.of("en", "Sample of a Java client"))
                        .kind("REGIONAL_HQ")
                        .sample(true)
                        .unitInCharge(Map.of("en", "Sample unit"))
                        .originEventId(conference.getId())
                        .originOutcomeId(signing.getId()))
                .build();
        var first = projects.createProjectWithHttpInfo(create);
        var again = projects.createProjectWithHttpInfo(create);
        assertEquals(201, first.getStatusCode());
        assertEquals(first.getData().getId(), again.getData().getId());

        var stages = new StagesApi(client);
        var moved = stages.transitionProjectWithHttpInfo(step(first.getData().getId(), tag(first), "NEGOTIATING"));
        assertEquals("NEGOTIATING", moved.getData().getStage());
        var refused = assertThrows(
                ApiException.class,
                () -> stages.transitionProjectWithHttpInfo(step(first.getData().getId(), tag(moved), "SIGNED")));
        assertEquals(422, refused.getCode());
        assertTrue(refused.getResponseBody().contains("\"investors\""), refused.getResponseBody());

        var stats = new city.promotion.clients.stats.ApiClient();
        stats.updateBaseUri(City.base());
        var figure = new ObservationsApi(stats)
                .listObservations(ObservationsApi.APIListObservationsRequest.newBuilder()
                        .datasetId("TRADE")
                        .externalId("seed:A3.01")
                        .build())
                .getItems()
                .get(0);
        assertEquals("1732.3", figure.getValue().getValue());
    }

    @Test
    void aTypeScriptClientGoesFromTheEventToAFigure() throws Exception {
        var journey = new ProcessBuilder("npm", "run", "--silent", "journey")
                .directory(new File("js"))
                .redirectErrorStream(true);
        journey.environment().put("CITY_BASE", City.base());
        journey.environment().put("CITY_TOKEN", City.token());
        var running = journey.start();
        var told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), told);
    }

    private static Consumer<HttpRequest.Builder> signedIn() {
        return request -> request.header("Authorization", "Bearer " + City.token());
    }

    private static String tag(city.promotion.clients.projects.ApiResponse<?> answer) {
        return answer.getHeaders().get("etag").get(0);
    }

    private static StagesApi.APITransitionProjectRequest step(UUID project, String tag, String stage) {
        return StagesApi.APITransitionProjectRequest.newBuilder()
                .id(project)
                .ifMatch(tag)
                .transitionRequest(new TransitionRequest()
                        .to(stage)
                        .effectiveDate(new PartialDate().value("2024-04-19").precision(DatePrecision.DAY)))
                .build();
    }
}
