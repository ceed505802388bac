package org.huiying.acceptance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.standalone.stack.Topology;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** No table has a column for a member of the public, and no door takes or shows one. */
class SchemaScanTest {

    private static final Set<String> OF_PEOPLE = Set.of(
            "author",
            "user",
            "username",
            "nick",
            "nickname",
            "profile",
            "avatar",
            "follower",
            "followers",
            "ip",
            "location",
            "device",
            "person",
            "phone",
            "mobile",
            "gender",
            "birthday",
            "email",
            "surname");

    /** The keyed, rotating hash that counts distinct authors, and which columns an import's table has. */
    private static final Set<String> COLUMNS_THAT_MAY =
            Set.of("monitoring.mention.author_hash", "monitoring.import_job.profile");

    /** Dropped at the door and hashed; a count; the column mapping of imports. */
    private static final Set<String> FIELDS_THAT_MAY =
            Set.of("authorKey", "distinctAuthors", "minDistinctAuthors", "authors", "profile", "getImportsProfiles");

    @Test
    void noColumnIsForAPersonOfThePublic() {
        var columns = new ArrayList<String>();
        for (var database : Topology.SERVICES) {
            columns.addAll(columns(database));
        }
        assertThat(columns).hasSizeGreaterThan(300);
        assertThat(columns)
                .filteredOn(column -> namesAPerson(column.substring(column.lastIndexOf('.') + 1)))
                .isSubsetOf(COLUMNS_THAT_MAY);
    }

    @Test
    void noDoorTakesOrShowsAPersonOfThePublic() throws IOException {
        for (var service : Topology.SERVICES) {
            var names = new ArrayList<String>();
            var file = Path.of("..", "contracts", "openapi", service + ".yaml");
            collect(new Yaml().load(Files.readString(file)), names);
            assertThat(names)
                    .as(service)
                    .filteredOn(SchemaScanTest::namesAPerson)
                    .isSubsetOf(FIELDS_THAT_MAY);
        }
    }

    /** Names of properties and parameters, wherever they stand. */
    private static void collect(Object node, List<String> names) {
        switch (node) {
            case Map<?, ?> map -> {
                if (map.get("properties") instanceof Map<?, ?> properties) {
                    properties.keySet().forEach(name -> names.add(name.toString()));
                }
                if (map.containsKey("in") && map.get("name") instanceof String name) {
                    names.add(name);
                }
                map.values().forEach(value -> collect(value, names));
            }
            case List<?> list -> list.forEach(value -> collect(value, names));
            case null, default -> {}
        }
    }

    private static boolean namesAPerson(String name) {
        return Arrays.stream(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toLowerCase(Locale.ROOT)
                        .split("[_-]"))
                .anyMatch(word -> OF_PEOPLE.contains(word) || OF_PEOPLE.contains(word.replaceFirst("s$", "")));
    }

    private static List<String> columns(String database) {
        try (var connection = RunningStack.get().databases().connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' ORDER BY 1""")) {
            var columns = new ArrayList<String>();
            while (rows.next()) {
                columns.add(database + "." + rows.getString(1));
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(database, e);
        }
    }
}
