package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows the end of the logs and, with -f, what comes. */
final class Logs {

    private final DataFolder city;

    Logs(DataFolder city) {
        this.city = city;
    }

    int run(List<String> words) throws IOException {
        var names = words.stream().filter(word -> !word.startsWith("-")).toList();
        var files = new ArrayList<Path>();
        try (var logs = Files.newDirectoryStream(city.logs(), "*.log")) {
            for (var log : logs) {
                if (names.isEmpty() ? !isBulky(log) : names.stream().anyMatch(name -> isOf(log, name))) {
                    files.add(log);
                }
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no log" + (names.isEmpty() ? "" : " of " + names.get(0)) + ". Parts: " + Status.parts());
        }
        files.sort(null);
        var command = new ArrayList<String>(List.of("tail", "-n", names.isEmpty() ? "20" : "100"));
        if (words.contains("-f") || words.contains("--follow")) {
            command.add("-F");
        }
        files.forEach(file -> command.add(file.toString()));
        var tail = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(tail::destroy));
        try {
            return tail.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /** One line for each request is shown to those who ask for it. */
    private static boolean isBulky(Path log) {
        return log.getFileName().toString().equals("gateway-access.log");
    }

    private static boolean isOf(Path log, String name) {
        var part = log.getFileName().toString().replaceFirst("\\.log$", "");
        return part.equals(name)
                || Service.named(name)
                        .filter(service -> part.startsWith(service.module()))
                        .isPresent();
    }
}
