package city.promotion.local.gateway;

import city.promotion.local.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** nginx on this machine, installed where that is allowed. */
public final class NginxProgram {

    private NginxProgram() {}

    /** Finds nginx, or installs it as root on Debian and its kin, or says what to type. */
    public static Path findOrInstall(Path log) {
        var found = find();
        if (found.isEmpty() && mayInstall()) {
            install(log);
            found = find();
        }
        return found.orElseThrow(() -> new IllegalStateException("nginx is missing. Install it with:  " + advice()));
    }

    public static Optional<Path> find() {
        var places = Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
                Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"));
        return places.filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean mayInstall() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && Command.output("id", "-u").filter("0"::equals).isPresent();
    }

    private static void install(Path log) {
        apt(log, "update", "-q");
        apt(log, "install", "-q", "-y", "--no-install-recommends", "nginx-light");
    }

    private static void apt(Path log, String... arguments) {
        try {
            var builder = new ProcessBuilder(Stream.concat(Stream.of("apt-get"), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // The package would start a server of its own on port 80: policy-rc.d is not ours to write, RUNLEVEL is
            // heeded.
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive", "RUNLEVEL", "1"));
            builder.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("apt-get cannot be run; see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String advice() {
        var commands = List.of(
                Map.entry("/usr/bin/apt-get", "sudo apt-get install nginx-light"),
                Map.entry("/usr/bin/dnf", "sudo dnf install nginx"),
                Map.entry("/sbin/apk", "sudo apk add nginx"),
                Map.entry("/usr/bin/zypper", "sudo zypper install nginx"),
                Map.entry("/usr/bin/pacman", "sudo pacman -S nginx"),
                Map.entry("/opt/homebrew/bin/brew", "brew install nginx"),
                Map.entry("/usr/local/bin/brew", "brew install nginx"));
        return commands.stream()
                .filter(command -> Files.isExecutable(Path.of(command.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("the package manager of this machine (package nginx)");
    }
}
