package city.promotion.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Follows a change feed as a partner's program would, in a process of its own that may be killed: what it was told and where to go
 * on are one line of its notebook, so that both are kept or neither.
 */
final class FeedReader {

    private static final Pattern NEXT = Pattern.compile("[?&]after=([^&>]+)");

    private FeedReader() {}

    /** Arguments: address of the feed, token, notebook, the place to begin at while the notebook is empty. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var notebook = Path.of(arguments[2]);
        var place = placeIn(notebook, arguments[3]);
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        try (var pages = FileChannel.open(notebook, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (true) {
                // Small pages, so that many of them end in the middle of what belongs together.
                var request = HttpRequest.newBuilder(URI.create(arguments[0] + "?limit=7&wait=5&after="
                                + URLEncoder.encode(place, StandardCharsets.UTF_8)))
                        .header("Accept", "application/cloudevents-batch+json")
                        .header("Authorization", "Bearer " + arguments[1])
                        .timeout(Duration.ofSeconds(30))
                        .build();
                try {
                    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        place = next(answer);
                        write(pages, place + " " + answer.body().replace("\n", "") + "\n");
                        continue;
                    }
                } catch (IOException down) {
                    // The service was killed, or is not there yet.
                }
                Thread.sleep(100);
            }
        }
    }

    /** Where the last whole line says to go on; a line that broke off was never written. */
    private static String placeIn(Path notebook, String beginning) throws IOException {
        var text = Files.readString(notebook);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        try (var pages = FileChannel.open(notebook, StandardOpenOption.WRITE)) {
            pages.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        }
        var lines = whole.lines().toList();
        return lines.isEmpty() ? beginning : lines.get(lines.size() - 1).split(" ", 2)[0];
    }

    private static void write(FileChannel pages, String line) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            pages.write(bytes);
        }
        pages.force(false);
    }

    private static String next(HttpResponse<?> answer) {
        var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        if (!link.find()) {
            throw new IllegalStateException("The answer does not say where to go on");
        }
        return link.group(1);
    }
}
