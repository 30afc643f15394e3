package city.promotion.stats.pipeline;

import city.promotion.testkit.FakeNeighbour;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A project as projects-service would tell of it, step by step. */
final class Projects {

    /** How many changes the neighbour was told to tell: where its feed stands. */
    private static int told;

    private final UUID id = UUID.randomUUID();
    private final List<Step> steps = new ArrayList<>();
    private final String kind;
    private final String sector;
    private final String district;
    private final String agreed;
    private boolean sample;
    private String visibility = "PUBLIC";
    private String stage = "LEAD";
    private UUID event;

    private Projects(String kind, String sector, String district, String agreed) {
        this.kind = kind;
        this.sector = sector;
        this.district = district;
        this.agreed = agreed;
    }

    /** @param agreed {@code 5 8 CNY EXACT}, or null */
    static Projects of(String kind, String sector, String district, String agreed) {
        return new Projects(kind, sector, district, agreed);
    }

    static Projects aFactory(String agreed) {
        return of("MANUFACTURING", "C397", "320214", agreed);
    }

    static int told() {
        return told;
    }

    Projects seenBy(String visibility) {
        this.visibility = visibility;
        return this;
    }

    Projects invented() {
        sample = true;
        return this;
    }

    Projects broughtBy(UUID event) {
        this.event = event;
        return this;
    }

    UUID id() {
        return id;
    }

    /** Takes a step, not told yet. */
    Projects reaches(String stage, String date, String precision) {
        this.stage = stage;
        var recordId = UUID.randomUUID();
        var data = """
                {"id": "%s", "projectId": "%s", "number": %d, "track": "BUILD", "stage": "%s",
                 "effectiveDate": {"value": "%s", "precision": "%s"}}""".formatted(recordId, id, steps.size() + 1, stage, date, precision);
        steps.add(new Step("/projects/v1/projects/" + id + "/stages/" + recordId, data.replace("\n", " ")));
        return this;
    }

    /** Tells the project and all its steps, once more if they were told before. */
    Projects tell() {
        tell("project.changed", "/projects/v1/projects/" + id, data());
        steps.forEach(step -> tell("stage-record.changed", step.subject(), step.data()));
        return this;
    }

    /** Tells that whoever reads may no longer see it. */
    void withdraw() {
        tell("project.withdrawn", "/projects/v1/projects/" + id, null);
    }

    /** Its lines in a first copy. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(FakeNeighbour.event("project.recorded", "/projects/v1/projects/" + id, data()));
        steps.forEach(step -> lines.add(FakeNeighbour.event("stage-record.recorded", step.subject(), step.data())));
        return lines;
    }

    static void tell(String type, String subject, String data) {
        FakeNeighbour.tell(type, subject, data);
        told++;
    }

    private String data() {
        return """
                {"id": "%s", "code": "PJ-2024-0001", "name": {"en": "Sample project"}, "kind": "%s", "track": "BUILD", "stage": "%s",
                 "status": "ON_TRACK", "originEventId": %s, "sector": %s, "districtOfLanding": %s, "agreedInvestment": %s, "sample": %s,
                 "visibility": "%s"}""".formatted(id, kind, stage, text(event), text(sector), text(district), money(), sample, visibility)
                .replace("\n", " ");
    }

    private String money() {
        if (agreed == null) {
            return "null";
        }
        var part = agreed.split(" ");
        return "{\"value\": \"%s\", \"multiplier\": %s, \"unit\": \"%s\", \"qualifier\": \"%s\"}"
                .formatted(part[0], part[1], part[2], part[3]);
    }

    private static String text(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    /** A record of a stage as the feed has it. */
    private record Step(String subject, String data) {}
}
