package city.promotion.local.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import city.promotion.local.data.DataFolder;
import city.promotion.local.data.PrivateFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The users file. It is read at each sign-in, so that who was removed is out at once. */
public final class Users {

    public static final String ADMINISTRATOR = "admin";
    public static final String LOADER = "dataset-loader";
    public static final String SERVICES = "city-services";
    /** Approves what the loader proposes: some steps of a project need two. */
    public static final String CHECKER = "dataset-checker";

    private static final int BCRYPT_COST = 11;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Checked when there is no such user, so that a wrong name takes as long as a wrong password. */
    private static final String NOBODYS_HASH = hash(PrivateFile.randomPassword());

    private final DataFolder city;
    private final PrivateFile file;

    public Users(DataFolder city) {
        this.city = city;
        this.file = new PrivateFile(city.identity().resolve("users.json"));
    }

    /** Makes the administrator and the accounts of the city's own programs at the first start; true if it was the first. */
    public boolean makeFirst() {
        var made = find(ADMINISTRATOR).isEmpty() && !file.exists();
        if (made) {
            add(new User(
                    ADMINISTRATOR,
                    User.Kind.PERSON,
                    Set.of(Role.ADMIN.id()),
                    hash(administratorPassword().readOrMakePassword())));
        }
        if (find(LOADER).isEmpty()) {
            var roles = Set.of(Role.EDITOR.id(), Role.VERIFIER.id(), Role.PUBLISHER.id());
            add(new User(LOADER, User.Kind.PROGRAM, roles, hash(loaderSecret().readOrMakePassword())));
        }
        if (find(SERVICES).isEmpty()) {
            add(new User(
                    SERVICES,
                    User.Kind.PROGRAM,
                    Set.of(Role.VIEWER.id()),
                    hash(servicesSecret().readOrMakePassword())));
        }
        if (find(CHECKER).isEmpty()) {
            var roles = Set.of(Role.VERIFIER.id());
            add(new User(CHECKER, User.Kind.PROGRAM, roles, hash(checkerSecret().readOrMakePassword())));
        }
        return made;
    }

    public PrivateFile administratorPassword() {
        return new PrivateFile(city.secrets().resolve("admin-password"));
    }

    public PrivateFile loaderSecret() {
        return new PrivateFile(city.secrets().resolve("dataset-loader-secret"));
    }

    /** With it the services read each other's change feeds. */
    public PrivateFile servicesSecret() {
        return new PrivateFile(city.secrets().resolve("city-services-secret"));
    }

    public PrivateFile checkerSecret() {
        return new PrivateFile(city.secrets().resolve("dataset-checker-secret"));
    }

    /** Adds a person, or a program of a partner, and tells the password, once. */
    public String add(String name, User.Kind kind, Set<String> roles) {
        return add(name, kind, roles, Set.of());
    }

    /**
     * The same for somebody who changes the projects of some districts only.
     *
     * @param districts their codes, for example 320211; empty for the whole city
     */
    public String add(String name, User.Kind kind, Set<String> roles, Set<String> districts) {
        districts.stream()
                .filter(code -> !DISTRICT.matcher(code).matches())
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("The code of a district has six digits: " + code);
                });
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A name has 2 to 64 lower-case letters, digits, points, hyphens and underscores: " + name);
        }
        if (find(name).isPresent()) {
            throw new IllegalArgumentException("There is already a user " + name);
        }
        var password = PrivateFile.randomPassword();
        add(new User(name, kind, roles, hash(password), districts));
        return password;
    }

    public void remove(String name) {
        if (Set.of(LOADER, CHECKER, SERVICES).contains(name)) {
            throw new IllegalArgumentException(name + " is a part of the city and stays");
        }
        var left = new ArrayList<>(all());
        if (!left.removeIf(user -> user.name().equals(name))) {
            throw new IllegalArgumentException("There is no user " + name);
        }
        write(left);
    }

    public List<User> all() {
        if (!file.exists()) {
            return List.of();
        }
        try {
            return JSON.readValue(file.read(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file.path() + " is not what it was written as", e);
        }
    }

    /** The user of that kind, if the password is right. */
    Optional<User> signIn(String name, String password, User.Kind kind) {
        var user = find(name).filter(found -> found.kind() == kind);
        var expected = user.map(User::passwordHash).orElse(NOBODYS_HASH);
        var bytes = password.getBytes(StandardCharsets.UTF_8);
        // bcrypt reads 72 bytes; what is longer cannot be a password of ours.
        var right = bytes.length <= 71
                && BCrypt.verifyer().verify(bytes, expected.getBytes(StandardCharsets.UTF_8)).verified;
        return right ? user : Optional.empty();
    }

    private Optional<User> find(String name) {
        return all().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private void add(User user) {
        var more = new ArrayList<>(all());
        more.add(user);
        write(more);
    }

    private void write(List<User> users) {
        try {
            file.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(users));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String password) {
        return BCrypt.withDefaults().hashToString(BCRYPT_COST, password.toCharArray());
    }
}
