package org.huiying.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of a service's doors, kept as a file of the contracts. The running service must match it; with
 * {@code -Dhuiying.update=true} the file is written, unless callers would lose something, which takes
 * {@code -Dhuiying.update=breaking}.
 */
public final class OpenApiFile {

    private static final Path FOLDER = Path.of("..", "contracts", "openapi");
    private static final List<String> FIRST = List.of("openapi", "info", "paths");

    private OpenApiFile() {}

    /** Compares what the service says of itself with the committed file, and with the conventions of all doors. */
    public static void check(Api api, String service) {
        var answer = api.get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        var found = normalised(JsonMapper.shared().readValue(answer.text(), Map.class));
        assertThat(DoorConventions.brokenBy(found)).as("conventions").isEmpty();
        var file = FOLDER.resolve(service + ".yaml");
        var update = System.getProperty("huiying.update", "false");
        var known = Files.exists(file) ? read(file) : "";
        if (!known.isEmpty() && !update.equals("breaking")) {
            assertThat(BreakingChanges.between(new Yaml().load(known), found))
                    .as("what callers of %s would lose", service)
                    .isEmpty();
        }
        var text = write(found);
        if (!update.equals("false")) {
            save(file, text);
        } else {
            assertThat(text)
                    .as("%s (to write it: -Dhuiying.update=true)", file.normalize())
                    .isEqualTo(known);
        }
    }

    /** Without the address of the server, in one order whatever the service's. */
    static Map<String, Object> normalised(Map<?, ?> described) {
        var sorted = sortedMap(described);
        sorted.remove("servers");
        sorted.remove("tags");
        var whole = new LinkedHashMap<String, Object>();
        FIRST.stream().filter(sorted::containsKey).forEach(key -> whole.put(key, sorted.remove(key)));
        whole.putAll(sorted);
        return whole;
    }

    private static Map<String, Object> sortedMap(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            var within = sorted(value);
            sorted.put(
                    key.toString(),
                    key.equals("required") && within instanceof List<?> names
                            ? new ArrayList<>(
                                    names.stream().map(String::valueOf).sorted().toList())
                            : within);
        });
        return sorted;
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> sortedMap(map);
            case List<?> list ->
                new ArrayList<>(list.stream().map(OpenApiFile::sorted).toList()); // no YAML aliases
            default -> value;
        };
    }

    private static String write(Map<String, Object> described) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(options).dump(described);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void save(Path file, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
