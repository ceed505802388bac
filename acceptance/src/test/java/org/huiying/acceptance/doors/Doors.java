package org.huiying.acceptance.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiying.standalone.stack.Topology;
import org.yaml.snakeyaml.Yaml;

/** All doors that the contracts describe. */
final class Doors {

    private static final Path FOLDER = Path.of("..", "contracts", "openapi");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private Doors() {}

    static List<Door> all() {
        var doors = new ArrayList<Door>();
        for (var service : Topology.SERVICES) {
            var document = read(FOLDER.resolve(service + ".yaml"));
            var paths = document.at("paths");
            paths.keys().stream()
                    .sorted()
                    .forEach(path -> paths.at(path).keys().stream()
                            .filter(METHODS::contains)
                            .sorted()
                            .forEach(method -> doors.add(new Door(
                                    service,
                                    method.toUpperCase(Locale.ROOT),
                                    path.replace("{service}", service),
                                    paths.at(path).at(method),
                                    document))));
        }
        return doors;
    }

    private static Node read(Path file) {
        try {
            return new Node(new Yaml().load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
