package city.promotion.projects.project;

import static city.promotion.projects.project.ProjectFixtures.PROJECTS;
import static city.promotion.projects.project.ProjectFixtures.tag;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.date.DatePrecision;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.source.Source;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However a project is pushed about, it is never where the rules forbid it to be, and each refusal names exactly what is wrong. */
@QuarkusTest
class StageWalkTest {

    @Inject
    StageService stages;

    @Inject
    ProjectService projects;

    @Inject
    StageRecordRepository steps;

    @Inject
    ProjectRepository found;

    @Inject
    ObjectMapper json;

    @Test
    void staysWithinTheRulesOverTenThousandTransitions() throws Exception {
        // Threads of their own, since the request context of the test belongs to no person of the walk; two, since one
        // of them
        // waits for the database half of its time.
        var walks = List.of(new StageWalk(20240418, new ServiceDoor()), new StageWalk(20240420, new ServiceDoor()));
        var threads = Executors.newFixedThreadPool(walks.size());
        try {
            var walking = new ArrayList<Future<?>>();
            walks.forEach(walk -> walking.add(threads.submit(() -> walk.go(10_000 / walks.size()))));
            for (var walked : walking) {
                walked.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (var walk : walks) {
            assertTrue(walk.moves > 500, "moves: " + walk.moves);
            assertTrue(walk.proposals > 100, "proposals: " + walk.proposals);
            assertTrue(walk.refusals > 500, "refusals: " + walk.refusals);
        }
    }

    @Test
    void staysWithinTheRulesOverHttp() {
        new StageWalk(20240419, new HttpDoor()).go(250);
    }

    private static String proof(StageWalk.Step step) {
        return step.evidence() ? ", \"sources\": [{\"document\": \"urn:x-test:walk\"}]" : "";
    }

    /** Straight to the services, as fast as they are. */
    private final class ServiceDoor implements StageWalk.Door {

        private final StageWalk.Person clerk = new StageWalk.Person("clerk", false);

        @Override
        public UUID create(String kind, String body) {
            return as(clerk, () -> projects.create(read(body)).id());
        }

        @Override
        public StageWalk.Answer change(UUID project, String body) {
            return done(clerk, () -> projects.change(project, new ExpectedVersion("*"), read(body)));
        }

        @Override
        public StageWalk.Answer transition(StageWalk.Person person, UUID project, StageWalk.Step step) {
            var request = new TransitionRequest(
                    step.to(),
                    new PartialDate(step.day().toString(), DatePrecision.DAY, null, null),
                    step.reason() ? "Sample reason" : null,
                    null,
                    null,
                    null,
                    null,
                    step.evidence() ? List.of(new Source("urn:x-test:walk", null, null, null, null, null)) : null);
            return answered(() -> as(person, () -> {
                var outcome = stages.transition(project, new ExpectedVersion("*"), request);
                return outcome.proposal() == null
                        ? StageWalk.Answer.of("MOVED")
                        : new StageWalk.Answer(
                                "PROPOSED", Set.of(), outcome.proposal().id());
            }));
        }

        @Override
        public StageWalk.Answer approve(StageWalk.Person person, UUID project, UUID proposal) {
            return done(
                    person,
                    () -> stages.approve(project, proposal, new ExpectedVersion("*"), new ApprovalRequest(null)));
        }

        @Override
        public StageWalk.Answer reject(StageWalk.Person person, UUID project, UUID proposal) {
            return done(
                    person,
                    () -> stages.reject(project, proposal, new ExpectedVersion("*"), new RejectionRequest("Sample")));
        }

        @Override
        public StageWalk.Answer withdraw(StageWalk.Person person, UUID project, UUID proposal) {
            return done(person, () -> stages.withdraw(project, proposal, new ExpectedVersion("*")));
        }

        @Override
        public StageWalk.Answer report(StageWalk.Person person, UUID project, String status) {
            var request = new StatusChangeRequest(ProjectStatus.valueOf(status), "Sample", null, null);
            return done(person, () -> stages.report(project, new ExpectedVersion("*"), request));
        }

        @Override
        public List<String> state(UUID project) {
            return as(
                    clerk,
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        var read = found.findById(project);
                        var state = new ArrayList<>(
                                List.of(read.stage(), read.status().name()));
                        steps.ofProjects(List.of(project)).forEach(step -> state.add(step.stage()));
                        return state;
                    }));
        }

        private StageWalk.Answer done(StageWalk.Person person, Supplier<?> work) {
            return answered(() -> as(person, () -> {
                work.get();
                return StageWalk.Answer.of("DONE");
            }));
        }

        private StageWalk.Answer answered(Supplier<StageWalk.Answer> work) {
            try {
                return work.get();
            } catch (ProblemException refused) {
                var fields = refused.violations().stream()
                        .map(ProblemException.Violation::field)
                        .collect(Collectors.toSet());
                return new StageWalk.Answer(refused.type().code(), fields, null);
            }
        }

        private <T> T as(StageWalk.Person person, Supplier<T> work) {
            var request = Arc.container().requestContext();
            request.activate();
            try {
                var roles = person.verifier() ? Set.of("verifier", "editor", "viewer") : Set.of("editor", "viewer");
                Arc.container()
                        .instance(CurrentIdentityAssociation.class)
                        .get()
                        .setIdentity(QuarkusSecurityIdentity.builder()
                                .setPrincipal(new QuarkusPrincipal(person.name()))
                                .addRoles(roles)
                                .build());
                return work.get();
            } finally {
                request.terminate();
            }
        }

        private ProjectRequest read(String body) {
            try {
                return json.readValue(body, ProjectRequest.class);
            } catch (JsonProcessingException wrong) {
                throw new IllegalArgumentException(wrong);
            }
        }
    }

    /** The way that clients take. */
    private static final class HttpDoor implements StageWalk.Door {

        @Override
        public UUID create(String kind, String body) {
            return UUID.fromString(editor().body(body)
                    .post(PROJECTS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        @Override
        public StageWalk.Answer change(UUID project, String body) {
            return answer(
                    editor().header("If-Match", tag(path(project))).body(body).put(path(project)));
        }

        @Override
        public StageWalk.Answer transition(StageWalk.Person person, UUID project, StageWalk.Step step) {
            var body = "{\"to\": \"" + step.to() + "\", \"effectiveDate\": {\"value\": \"" + step.day()
                    + "\", \"precision\": \"DAY\"}" + proof(step)
                    + (step.reason() ? ", \"reason\": \"Sample reason\"" : "") + "}";
            var answer = post(person, path(project), "/transitions", body);
            return switch (answer.statusCode()) {
                case 200 -> StageWalk.Answer.of("MOVED");
                case 202 -> new StageWalk.Answer("PROPOSED", Set.of(), UUID.fromString(answer.path("id")));
                default -> answer(answer);
            };
        }

        @Override
        public StageWalk.Answer approve(StageWalk.Person person, UUID project, UUID proposal) {
            return answer(post(person, path(project) + "/transition-proposals/" + proposal, "/approval", "{}"));
        }

        @Override
        public StageWalk.Answer reject(StageWalk.Person person, UUID project, UUID proposal) {
            return answer(post(
                    person,
                    path(project) + "/transition-proposals/" + proposal,
                    "/rejection",
                    "{\"reason\": \"Sample\"}"));
        }

        @Override
        public StageWalk.Answer withdraw(StageWalk.Person person, UUID project, UUID proposal) {
            return answer(post(person, path(project) + "/transition-proposals/" + proposal, "/withdrawal", null));
        }

        @Override
        public StageWalk.Answer report(StageWalk.Person person, UUID project, String status) {
            return answer(post(
                    person,
                    path(project),
                    "/status-changes",
                    "{\"status\": \"" + status + "\", \"reason\": \"Sample\"}"));
        }

        @Override
        public List<String> state(UUID project) {
            var read = viewer().get(path(project) + "?expand=stages")
                    .then()
                    .statusCode(200)
                    .extract();
            var state = new ArrayList<>(List.<String>of(read.path("stage"), read.path("status")));
            state.addAll(read.<List<String>>path("stages.stage"));
            return state;
        }

        private static Response post(StageWalk.Person person, String record, String change, String body) {
            var request =
                    as(person.name(), person.verifier() ? "verifier" : "editor").header("If-Match", tag(record));
            return (body == null ? request : request.body(body)).post(record + change);
        }

        private static StageWalk.Answer answer(Response response) {
            if (response.statusCode() == 200) {
                return StageWalk.Answer.of("DONE");
            }
            String type = response.path("type");
            List<String> fields = response.path("violations.field");
            return new StageWalk.Answer(
                    type.substring(type.lastIndexOf(':') + 1), fields == null ? Set.of() : Set.copyOf(fields), null);
        }

        private static String path(UUID project) {
            return PROJECTS + "/" + project;
        }
    }
}
