package city.promotion.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Looks through a whole database, every column of every table, for what should be gone. */
public final class Traces {

    private Traces() {}

    /** The tables in which the text stands: as it is, as bytes, or as in an address. */
    public static List<String> of(String text, DataSource database) {
        var forms = List.of(
                text.toLowerCase(Locale.ROOT),
                HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)),
                URLEncoder.encode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        try (var connection = database.getConnection()) {
            var found = new ArrayList<String>();
            for (var table : tables(connection)) {
                if (holds(connection, table, forms)) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select') order by relname""")) {
            var tables = new ArrayList<String>();
            for (var row = select.executeQuery(); row.next(); ) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private static boolean holds(Connection connection, String table, List<String> forms) throws SQLException {
        try (var select = connection.prepareStatement(
                "select exists (select from \"" + table + "\" t where lower(t::text) like any (?))")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", forms.stream().map(form -> "%" + form + "%").toArray()));
            var row = select.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }
}
