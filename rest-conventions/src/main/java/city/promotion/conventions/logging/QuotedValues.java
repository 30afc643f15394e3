package city.promotion.conventions.logging;

import io.quarkus.logging.LoggingFilter;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Takes values out of what the database says. The driver leaves out its details by configuration, but the first line of some refusals
 * quotes what was sent: <code>invalid input syntax for type date: "…"</code>. Names of constraints, tables and columns stay.
 */
@LoggingFilter(name = "quoted-values")
public final class QuotedValues implements Filter {

    private static final Pattern OF_DATABASE = Pattern.compile("(?:ERROR|FATAL|PANIC): ");
    private static final Pattern QUOTED = Pattern.compile(
            "((?:constraint|relation|table|column|function|index|type|role|database) \"[^\"]*\")|\"[^\"]*\"");

    @Override
    public boolean isLoggable(LogRecord record) {
        if (comesFromDatabase(record.getThrown())) {
            record.setThrown(new Silenced(record.getThrown()));
        }
        var said = record.getMessage() == null ? "" : ExtLogRecord.wrap(record).getFormattedMessage();
        if (OF_DATABASE.matcher(said).find()) {
            say(record, silenced(said));
        }
        return true;
    }

    private static void say(LogRecord record, String text) {
        record.setParameters(null);
        if (record instanceof ExtLogRecord formatted) {
            formatted.setMessage(text, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(text);
        }
    }

    static String silenced(String text) {
        return text != null && OF_DATABASE.matcher(text).find()
                ? QUOTED.matcher(text).replaceAll(found -> found.group(1) == null ? "\"…\"" : "$1")
                : text;
    }

    private static boolean comesFromDatabase(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** The same failure without the values, and with the same trace; what it was says its message, also where only that is shown. */
    private static final class Silenced extends Exception {

        Silenced(Throwable failure) {
            super(
                    silenced(failure.toString()),
                    failure.getCause() == null || failure.getCause() == failure
                            ? null
                            : new Silenced(failure.getCause()));
            setStackTrace(failure.getStackTrace());
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
