package org.huiying.acceptance.deployment;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} as it stands, anchors resolved and variables not. */
final class Compose {

    static final String TEXT = Checkout.read("docker-compose.yml");

    private Compose() {}

    static Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(TEXT);
        return file.get("services");
    }

    /** The services that run an image of this repository, by the module it is built from. */
    static Map<String, Map<String, Object>> applications() {
        return services().values().stream()
                .filter(service -> service.get("build") != null)
                .collect(Collectors.toMap(
                        service -> service.get("build").toString(), service -> service, (one, _) -> one, TreeMap::new));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> environment(Map<String, Object> service) {
        return (Map<String, Object>) service.getOrDefault("environment", Map.of());
    }

    static Set<String> variables() {
        return Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)")
                .matcher(TEXT)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
