package org.huiying.acceptance.doors;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huiying.acceptance.stack.Until;
import org.huiying.standalone.postgres.Databases;
import org.huiying.standalone.stack.Topology;

/** The content of every table of the business, as number of rows and digest. */
record Tables(Map<String, String> content) {

    /** The platform's own: the trail of denied access, kept answers, queues and marks. */
    private static final Set<String> PLUMBING = Set.of(
            "database_epoch",
            "outbox_stream",
            "outbox_event",
            "outbox_sent",
            "inbox_mark",
            "inbox_parked",
            "inbox_offset",
            "audit_entry",
            "audit_pending",
            "audit_link",
            "idempotent_answer",
            "timer",
            "flyway_schema_history");

    private static final String ALL = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1""";

    static Tables of(Databases databases) {
        var content = new TreeMap<String, String>();
        for (var database : Topology.SERVICES) {
            try (var connection = databases.connect(database)) {
                for (var table : names(connection)) {
                    if (!PLUMBING.contains(table)) {
                        content.put(database + "." + table, content(connection, table));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(database, e);
            }
        }
        return new Tables(content);
    }

    /** When nothing has changed for a while. */
    static Tables atRest(Databases databases) {
        var seen = new ArrayList<Tables>();
        return Until.there("tables that rest", Duration.ofMinutes(2), () -> {
            seen.add(of(databases));
            var last = seen.subList(Math.max(0, seen.size() - 20), seen.size());
            return last.size() == 20 && last.stream().distinct().count() == 1
                    ? Optional.of(last.getLast())
                    : Optional.empty();
        });
    }

    private static List<String> names(Connection connection) throws SQLException {
        return column(connection, ALL);
    }

    private static String content(Connection connection, String table) throws SQLException {
        return column(
                        connection,
                        "SELECT count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM \""
                                + table + "\" t")
                .getFirst();
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
