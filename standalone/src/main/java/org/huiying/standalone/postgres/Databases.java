package org.huiying.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** The databases of the services: one each, owned by a user of the same name. */
public final class Databases {
    private final int port;
    private final String password;

    public Databases(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /** Creates what is missing; may be called again at any time. */
    public void ensure(List<String> names) throws SQLException {
        try (var connection = connect(PostgresServer.SUPERUSER, PostgresServer.SUPERUSER)) {
            for (var name : names) {
                if (isMissing(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
                    run(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
                }
                if (isMissing(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
                    run(connection, "CREATE DATABASE " + name + " OWNER " + name);
                }
            }
        }
    }

    /** A connection to one of them, as its owner. */
    public Connection connect(String database) throws SQLException {
        return connect(database, database);
    }

    private Connection connect(String database, String user) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", "2");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, settings);
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return !row.next();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
