package city.promotion.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One database for each service with two roles: {@code <x>_owner} migrates the schema, {@code <x>} reads and writes rows and
 * can neither alter a table nor see another service's database. Saying it again at each start changes nothing.
 */
public final class Databases {

    private final PostgresServer server;
    private final DatabasePasswords passwords;

    public Databases(PostgresServer server, DatabasePasswords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /** The role that a database belongs to. */
    public static String owner(String name) {
        return name + "_owner";
    }

    public void provide(String name) {
        try {
            var owner = owner(name);
            try (var connection = server.connect("postgres")) {
                provideRole(connection, owner);
                provideRole(connection, name);
                provideDatabase(connection, name, owner);
            }
            try (var connection = server.connect(name)) {
                grant(connection, name, owner);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " cannot be provided: " + e.getMessage(), e);
        }
    }

    private void provideRole(Connection connection, String role) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        // The password is random text of letters, digits, - and _: nothing in it needs quoting.
        execute(
                connection,
                verb + " role " + role + " login nosuperuser nocreatedb nocreaterole password '" + passwords.of(role)
                        + "'");
    }

    private void provideDatabase(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + owner);
        }
        execute(connection, "revoke all on database " + name + " from public");
        execute(connection, "grant connect on database " + name + " to " + name);
    }

    private void grant(Connection connection, String name, String owner) throws SQLException {
        execute(connection, "create extension if not exists btree_gist");
        execute(connection, "create extension if not exists pg_trgm");
        execute(connection, "revoke all on schema public from public");
        execute(connection, "grant usage on schema public to " + name);
        execute(connection, "grant usage, create on schema public to " + owner);
        var created = "alter default privileges for role " + owner + " in schema public grant ";
        execute(connection, created + "select, insert, update, delete on tables to " + name);
        execute(connection, created + "usage, select on sequences to " + name);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
