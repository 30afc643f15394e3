package city.promotion.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port. */
public final class PortHolder {

    private static final Path PROC = Path.of("/proc");

    private PortHolder() {}

    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Name and id of the process, where this user may see it. */
    public static Optional<String> of(int port) {
        var holder = Files.isDirectory(PROC.resolve("net")) ? fromProc(port) : fromLsof(port);
        return holder.map(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).getFileName() + ", ")
                        .orElse("")
                + "process " + process.pid());
    }

    private static Optional<ProcessHandle> fromLsof(int port) {
        return Command.output("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                .flatMap(pids -> pids.lines().findFirst())
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }

    private static Optional<ProcessHandle> fromProc(int port) {
        var sockets = new HashSet<String>();
        sockets.addAll(listening(PROC.resolve("net/tcp"), port));
        sockets.addAll(listening(PROC.resolve("net/tcp6"), port));
        return ProcessHandle.allProcesses()
                .filter(process -> hasOpen(process, sockets))
                .findFirst();
    }

    /** Columns: 1 is the local address as {@code HEX:PORT}, 3 the state (0A: listening), 9 the inode. */
    private static Set<String> listening(Path table, int port) {
        var sockets = new HashSet<String>();
        var ending = String.format(":%04X", port);
        try (var lines = Files.lines(table)) {
            lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[1].endsWith(ending) && columns[3].equals("0A"))
                    .forEach(columns -> sockets.add("socket:[" + columns[9] + "]"));
        } catch (IOException e) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean hasOpen(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.newDirectoryStream(PROC.resolve(process.pid() + "/fd"))) {
            for (var file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // ended meanwhile, or not ours to look into
        }
        return false;
    }
}
