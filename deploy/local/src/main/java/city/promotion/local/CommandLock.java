package city.promotion.local;

import city.promotion.local.data.DataFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** One command at a time starts or ends a city; the system lets go of the lock when the command dies. */
final class CommandLock implements AutoCloseable {

    private final FileChannel channel;

    CommandLock(DataFolder city) throws IOException {
        channel = FileChannel.open(
                city.run().resolve("command.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException("Another ./city command is at work on this city. Wait until it is done.");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
