package org.huiying.standalone.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huiying.standalone.postgres.Databases;

/** Writes every table of a database as one NDJSON file, a row a line, in the order of its text. */
public final class TableDump {
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
              AND table_name NOT IN (SELECT inhrelid::regclass::text FROM pg_inherits)
            ORDER BY 1""";
    private static final int ROWS_AT_ONCE = 500;

    private final Databases databases;
    private final Path folder;

    public TableDump(Databases databases, Path folder) {
        this.databases = databases;
        this.folder = folder;
    }

    /** Answers how many rows there were. */
    public long write(String database) throws SQLException, IOException {
        try (var connection = databases.connect(database)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long rows = 0;
            for (var table : tables(connection)) {
                rows += write(connection, database, table);
            }
            connection.rollback();
            return rows;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private long write(Connection connection, String database, String table) throws SQLException, IOException {
        var file = folder.resolve("table-" + database + "-" + table + ".ndjson");
        var query = "SELECT row_to_json(t)::text FROM \"" + table + "\" t ORDER BY 1";
        long count = 0;
        try (var writer = Files.newBufferedWriter(file);
                var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    writer.write(rows.getString(1));
                    writer.newLine();
                    count++;
                }
            }
        }
        return count;
    }
}
