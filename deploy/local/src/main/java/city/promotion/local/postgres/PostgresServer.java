package city.promotion.local.postgres;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.Folders;
import city.promotion.local.data.PrivateFile;
import city.promotion.local.process.Account;
import city.promotion.local.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The one database server of the city, for this machine only. */
public final class PostgresServer {

    private static final String SUPERUSER = "postgres";
    /** The main version: data of another one would have to be converted. */
    private static final String DATA = "data-18";

    /** Names of Unicode's letters on different systems; the last one knows Latin letters only. */
    private static final List<String> LETTERS = List.of("C.UTF-8", "en_US.UTF-8", "C");

    private final Path folder;
    private final PrivateFile password;
    private final int port;
    private final PostgresPrograms programs;
    private final Account account;

    public PostgresServer(DataFolder city, int port) {
        this.folder = city.postgres();
        this.password = new PrivateFile(city.secrets().resolve("postgres-superuser"));
        this.port = port;
        this.programs = PostgresPrograms.unpackedIn(folder);
        this.account = Account.pick(programs.program("postgres"), folder.resolve(DATA));
    }

    /** Makes the data folder when there is none; a start that was cut off left none. */
    public void prepare() {
        var data = folder.resolve(DATA);
        try {
            if (!Files.exists(data)) {
                var part = folder.resolve(DATA + ".part");
                Folders.delete(part);
                Files.createDirectory(part);
                initialise(part);
                Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The databases cannot be made in " + data, e);
        }
        account.own(data);
    }

    /** With the letters of Unicode where the machine knows them by name: without, nobody finds that two Chinese names are alike. */
    private void initialise(Path data) throws IOException {
        for (var left = LETTERS.iterator(); left.hasNext(); ) {
            try {
                initialise(data, left.next());
                return;
            } catch (IOException unknownHere) {
                if (!left.hasNext()) {
                    throw unknownHere;
                }
            }
        }
    }

    private void initialise(Path data, String letters) throws IOException {
        var secret = new PrivateFile(folder.resolve("first-password"));
        var log = folder.resolve("initdb.log");
        try {
            secret.write(password.readOrMakePassword());
            account.own(data);
            account.own(secret.path());
            var process = new ProcessBuilder(account.command(List.of(
                            programs.program("initdb").toString(),
                            "--pgdata=" + data,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + secret.path(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--lc-ctype=" + letters,
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed: " + Files.readString(log).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("initdb was interrupted", e);
        } finally {
            Files.deleteIfExists(secret.path());
        }
    }

    public Launch launch() {
        var command = account.command(List.of(
                programs.program("postgres").toString(),
                "-D",
                folder.resolve(DATA).toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "shared_buffers=512MB",
                // A sheet of 50,000 rows is one transaction; its log should not be written twice for checkpoints in
                // between.
                "-c",
                "max_wal_size=4GB",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
        // INT asks for a fast shutdown: transactions are rolled back, nobody is waited for.
        return new Launch("postgres", command, Map.of("LC_ALL", "C"), folder, "INT", Duration.ofSeconds(30));
    }

    public boolean ready() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=2&loginTimeout=3",
                SUPERUSER,
                password.read());
    }
}
