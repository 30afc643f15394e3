package city.promotion.acceptance.fuzz;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Sends requests one after the other on connections of its own. */
final class Worker implements AutoCloseable {

    private final FuzzedCity city;
    private final Requests requests;
    private final Judge judge;
    private final Tally tally;
    private final Map<Integer, Wire> wires = new HashMap<>();

    Worker(FuzzedCity city, long seed, Tally tally) throws IOException {
        this.city = city;
        this.tally = tally;
        requests = city.requests(seed);
        judge = city.judge();
    }

    void send(long number) {
        var request = requests.number(number, this::read);
        var answer = send(request);
        tally.count(request, answer);
        judge.faults(request, answer).forEach(fault -> tally.fault(request, answer, fault));
        learn(request, answer);
    }

    private Answer send(Request request) {
        return wires.computeIfAbsent(request.port(), Wire::new)
                .send(request.bytes(), request.wantsNoBody(), request.isLast());
    }

    /** The record that a path is about: its own, or the one that it is a step of. */
    private Answer read(String path) {
        var service = path.split("/")[1];
        var record = path;
        while (city.contract(service).operation("GET", record) == null) {
            var end = record.lastIndexOf('/');
            if (end <= 0) {
                return Answer.none(0);
            }
            record = record.substring(0, end);
        }
        return city.get(service, record, "application/json");
    }

    private void learn(Request request, Answer answer) {
        var operation = request.operation();
        if (operation == null || !answer.succeeded() || request.kind() == Kind.STRANGER) {
            return;
        }
        if (!answer.header("location").isEmpty()) {
            city.known().learnRecord(answer.header("location"));
        }
        if (answer.status() == 204 && request.method().equals("DELETE")) {
            city.known().forget(request.path());
        }
        if (operation.method().equals("GET") && answer.mediaType().equals("application/json") && answer.whole()) {
            try {
                city.known().learn(request.path(), Judge.JSON.readTree(answer.body()));
            } catch (IOException told) {
                // The judge has said so.
            }
        }
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
    }
}
