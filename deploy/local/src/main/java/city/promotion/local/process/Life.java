package city.promotion.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process runs. One that has ended and whose parent has not looked yet (a zombie) does not. */
final class Life {

    private Life() {}

    static boolean of(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return process.isAlive(); // no /proc on this system, or it ended this moment
        }
    }
}
