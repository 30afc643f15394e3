package city.promotion.stats.pipeline;

import city.promotion.testkit.FakeNeighbour;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event or a meeting as events-service would tell of it.
 *
 * @param projects that were met; empty for an event
 */
record Events(String record, UUID id, String day, String visibility, List<UUID> projects) {

    static Events anEvent(String day, String visibility) {
        return new Events("event", UUID.randomUUID(), day, visibility, List.of());
    }

    static Events aMeeting(String day, String visibility, Projects... projects) {
        return new Events(
                "meeting",
                UUID.randomUUID(),
                day,
                visibility,
                Stream.of(projects).map(Projects::id).toList());
    }

    Events seenBy(String visibility) {
        return new Events(record, id, day, visibility, projects);
    }

    Events tell() {
        Projects.tell(record + ".changed", subject(), data());
        return this;
    }

    void delete() {
        Projects.tell(record + ".deleted", subject(), null);
    }

    /** Its line in a first copy. */
    String line() {
        return FakeNeighbour.event(record + ".recorded", subject(), data());
    }

    private String subject() {
        return "/events/v1/" + record + "s/" + id;
    }

    private String data() {
        var named = projects.stream().map(project -> "\"" + project + "\"").collect(Collectors.joining(", ", "[", "]"));
        return """
                {"id": "%s", "title": {"en": "Sample"}, "starts": {"value": "%s", "precision": "DAY"}, "visibility": "%s",
                 "projectIds": %s}""".formatted(id, day, visibility, named).replace("\n", " ");
    }
}
