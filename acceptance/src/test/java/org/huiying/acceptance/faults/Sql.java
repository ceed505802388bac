package org.huiying.acceptance.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huiying.standalone.postgres.Databases;

/** Questions to the databases of the services; every value comes as text. */
record Sql(Databases databases) {

    List<List<String>> rows(String database, String query) {
        try (var connection = databases.connect(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<List<String>>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + query, e);
        }
    }

    List<String> column(String database, String query) {
        return rows(database, query).stream().map(List::getFirst).toList();
    }

    String one(String database, String query) {
        return rows(database, query).getFirst().getFirst();
    }

    /** Runs statements in one transaction. */
    void change(String database, List<String> statements) {
        try (var connection = databases.connect(database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var one : statements) {
                statement.execute(one);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + statements, e);
        }
    }

    long number(String database, String query) {
        return Long.parseLong(one(database, query));
    }
}
