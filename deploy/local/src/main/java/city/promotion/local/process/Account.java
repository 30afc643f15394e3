package city.promotion.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom PostgreSQL and nginx run as. For an ordinary user that is this user. Root starts them as an account without
 * rights: PostgreSQL refuses root, and nginx needs none of root's powers.
 *
 * @param prefix what stands before a command to run it as this account
 * @param uid owner of the folders that it writes to; -1 when nothing changes hands
 */
public record Account(List<String> prefix, int uid, int gid) {

    private static final Account CALLER = new Account(List.of(), -1, -1);

    /**
     * Picks the account.
     *
     * @param readable a file that the account must be able to reach: the checkout may lie where only root may go
     * @param folder what it owned at an earlier start stays with the same account
     */
    public static Account pick(Path readable, Path folder) {
        if (!"0".equals(Command.output("id", "-u").orElse(""))) {
            return CALLER;
        }
        for (var name : candidates(folder)) {
            var uid = Command.output("id", "-u", name);
            var gid = Command.output("id", "-g", name);
            if (uid.isPresent() && gid.isPresent()) {
                var prefix = List.of("setpriv", "--reuid=" + uid.get(), "--regid=" + gid.get(), "--clear-groups", "--");
                var account = new Account(prefix, Integer.parseInt(uid.get()), Integer.parseInt(gid.get()));
                if (account.reaches(readable)) {
                    return account;
                }
            }
        }
        // A user namespace without a mapping: the process is nobody in its own eyes and still reaches root's folders.
        var namespace = new Account(List.of("unshare", "--user", "--"), 0, 0);
        if (namespace.reaches(readable) && !"0".equals(namespace.run("id", "-u"))) {
            return namespace;
        }
        throw new IllegalStateException("PostgreSQL may not run as root, and no other account can reach " + readable
                + ". Run ./city as an ordinary user, or set CITY_DATA to a folder that everyone may enter, such as"
                + " CITY_DATA=/var/lib/city ./city up");
    }

    public List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives it a folder and all that is inside. */
    public void own(Path folder) {
        if (uid < 0) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (owner(file) != uid) {
                    Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The owner of " + folder + " cannot be changed", e);
        }
    }

    private boolean reaches(Path file) {
        return Command.output(command(List.of("test", "-r", file.toString()))).isPresent();
    }

    private String run(String... command) {
        return Command.output(command(List.of(command))).orElse("0");
    }

    private static List<String> candidates(Path folder) {
        var names = new ArrayList<String>();
        if (Files.exists(folder) && owner(folder) != 0) {
            names.add(Integer.toString(owner(folder)));
        }
        names.add("postgres");
        names.add("nobody");
        return names;
    }

    private static int owner(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return 0;
        }
    }
}
