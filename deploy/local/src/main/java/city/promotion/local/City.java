package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.Folders;
import city.promotion.local.identity.Role;
import city.promotion.local.identity.User;
import city.promotion.local.identity.Users;
import city.promotion.local.keycloak.Keycloak;
import city.promotion.local.service.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The commands of {@code ./city}, after the script has found a JDK and built what was new. */
public final class City {

    private final Path checkout;
    private final DataFolder city;

    private City(Path checkout, DataFolder city) {
        this.checkout = checkout;
        this.city = city;
    }

    /** Arguments: the checkout, the data folder, then the command as it was typed. */
    public static void main(String[] arguments) {
        var words = new ArrayDeque<>(Arrays.asList(arguments));
        var city = new City(Path.of(words.pop()), new DataFolder(Path.of(words.pop())));
        int code;
        try {
            code = city.run(words);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            code = 1;
        } catch (Exception e) {
            System.err.println("This should not have happened. Tell us:");
            e.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private int run(Deque<String> words) throws IOException {
        var command = words.pop();
        return switch (command) {
            case "up" -> new Up(checkout, city, UpOptions.parse(words)).run();
            case "supervise" -> supervise(words);
            case "down" -> new Down(city).run();
            case "status" -> new Status(city).run();
            case "logs" -> new Logs(city).run(List.copyOf(words));
            case "reset" -> reset(List.copyOf(words));
            case "user" -> user(words);
            case "dev" -> new Dev(checkout, city).run(word(words, "dev <service>"));
            default -> throw new IllegalArgumentException("There is no command " + command + ". Try: ./city help");
        };
    }

    private int supervise(Deque<String> words) {
        var gateway = Integer.parseInt(words.pop());
        var replicas = Integer.parseInt(words.pop());
        var ports = new Ports(gateway, replicas, words.contains(Running.KEYCLOAK));
        return new Supervisor(city, ports, checkout).run();
    }

    private int reset(List<String> words) throws IOException {
        if (!Files.isDirectory(city.path())) {
            return print("There is nothing to delete.");
        }
        if (!words.contains("--yes")) {
            var console = System.console();
            if (console == null) {
                throw new IllegalArgumentException(
                        "reset asks before it deletes; without a terminal: ./city reset --yes");
            }
            var answer = console.readLine("Delete all databases, users, keys and logs in %s? [y/N] ", city.path());
            if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
                return print("Nothing was deleted.");
            }
        }
        new Down(city).run();
        // Only the rooms of the city: CITY_DATA may be a folder with other things in it.
        for (var room : new ArrayList<>(city.rooms())) {
            Folders.delete(room);
        }
        return print("Deleted. ./city up begins anew.");
    }

    private int user(Deque<String> words) {
        var running = new Running(city);
        if (running.process().isPresent()
                && running.ports().filter(Ports::keycloak).isPresent()) {
            throw new IllegalStateException("People and programs of this city are Keycloak's: "
                    + Keycloak.console(running.ports().orElseThrow()));
        }
        var users = new Users(city);
        var usage =
                "user add NAME --roles editor,verifier [--districts 320211,320214] [--program] | user list | user remove NAME";
        switch (word(words, usage)) {
            case "add" -> {
                var name = word(words, usage);
                var kind = words.remove("--program") ? User.Kind.PROGRAM : User.Kind.PERSON;
                if (words.size() < 2 || !words.pop().equals("--roles")) {
                    throw new IllegalArgumentException("Usage: ./city " + usage);
                }
                var roles = Role.parse(words.pop());
                var districts = Set.<String>of();
                if (words.size() == 2 && words.pop().equals("--districts")) {
                    districts = new TreeSet<>(List.of(words.pop().split(",")));
                }
                if (!words.isEmpty()) {
                    throw new IllegalArgumentException("Usage: ./city " + usage);
                }
                var password = users.add(name, kind, roles, districts);
                print("Password of " + name + " (shown only now): " + password);
            }
            case "list" ->
                users.all()
                        .forEach(user -> print(String.format(
                                "%-24s %-8s %s%s",
                                user.name(),
                                user.kind().name().toLowerCase(java.util.Locale.ROOT),
                                user.roles().stream().sorted().collect(Collectors.joining(", ")),
                                user.districts().isEmpty()
                                        ? ""
                                        : " in "
                                                + user.districts().stream()
                                                        .sorted()
                                                        .collect(Collectors.joining(", ")))));
            case "remove" -> {
                var name = word(words, usage);
                users.remove(name);
                print(name + " is removed. A token that was given lives on for at most an hour.");
            }
            default -> throw new IllegalArgumentException("Usage: ./city " + usage);
        }
        return 0;
    }

    private static String word(Deque<String> words, String usage) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Usage: ./city " + usage);
        }
        return words.pop();
    }

    private static int print(String line) {
        System.out.println(line);
        return 0;
    }
}
