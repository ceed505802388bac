package org.huiying.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiying.contracts.Topics;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Part;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.stack.Secrets;
import org.huiying.standalone.stack.Topology;
import org.junit.jupiter.api.Test;

/** Build, launcher, compose and Kubernetes speak of the same parts and the same settings. */
class ConsistencyTest {

    /** Read by Spring Boot itself, without a line in a settings file. */
    private static final Set<String> SPRING = Set.of(
            "SPRING_PROFILES_ACTIVE",
            "SERVER_ADDRESS",
            "SERVER_PORT",
            "MANAGEMENT_SERVER_PORT",
            "LOGGING_STRUCTURED_FORMAT_CONSOLE");

    @Test
    void allRunTheSameApplications() {
        assertThat(launcher().keySet()).isEqualTo(Checkout.applications());
        assertThat(Compose.applications().keySet()).isEqualTo(Checkout.applications());
        assertThat(Manifests.of("overlays/local").environments().keySet()).isEqualTo(Checkout.applications());
    }

    @Test
    void everyKeyThatTheyGiveIsReadBySomeone() {
        var read = Checkout.union(Checkout.applications().stream()
                .map(module -> Checkout.settings(module).keySet())
                .toList());
        read.addAll(SPRING);

        assertThat(read).containsAll(Checkout.union(launcher().values()));
        assertThat(read).containsAll(Checkout.union(compose().values()));
        assertThat(read).containsAll(Checkout.union(manifests().values()));
    }

    @Test
    void everyKeyThatIsNeededIsGiven() {
        for (var module : Checkout.applications()) {
            var needed = Checkout.settings(module).entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(launcher().get(module)).as("launcher: %s", module).containsAll(needed);
            assertThat(compose().get(module)).as("compose: %s", module).containsAll(needed);
            assertThat(manifests().get(module)).as("k8s: %s", module).containsAll(needed);
        }
    }

    @Test
    void everyKeyThatIsReadIsGivenSomewhere() {
        for (var module : Checkout.applications()) {
            var given = Checkout.union(List.of(
                    launcher().get(module), compose().get(module), manifests().get(module)));
            assertThat(given).as(module).containsAll(Checkout.settings(module).keySet());
        }
    }

    @Test
    void composeAndKubernetesGiveTheSameKeys() {
        assertThat(manifests()).isEqualTo(compose());
    }

    @Test
    void topicsOfTheOperatorAreThoseOfTheContract() {
        var declared = Manifests.of("overlays/county").kind(GenericKubernetesResource.class).stream()
                .filter(resource -> resource.getKind().equals("KafkaTopic"))
                .collect(Collectors.toMap(Manifests::name, ConsistencyTest::terms));
        var contract = Topics.catalog().topics().stream()
                .collect(Collectors.toMap(
                        topic -> topic.name(),
                        topic -> List.of(
                                topic.partitions(),
                                topic.retention().toMillis(),
                                topic.compacted() ? "compact" : "delete")));

        assertThat(declared).isEqualTo(contract);
    }

    private static List<Object> terms(GenericKubernetesResource topic) {
        return List.of(
                topic.<Integer>get("spec", "partitions"),
                topic.<Number>get("spec", "config", "retention.ms").longValue(),
                topic.<String>get("spec", "config", "cleanup.policy"));
    }

    private static Map<String, Collection<String>> launcher() {
        var folders = new Folders(Checkout.ROOT, Path.of("target/data"));
        return new Topology(new Ports(8080), folders, new Secrets("x", "x"))
                .parts().stream()
                        .filter(part -> part.kind() == Part.Kind.SPRING)
                        .collect(Collectors.toMap(
                                Part::module, part -> part.environment().keySet(), (one, _) -> one, TreeMap::new));
    }

    private static Map<String, Collection<String>> compose() {
        return Compose.applications().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        service -> new TreeSet<>(
                                Compose.environment(service.getValue()).keySet()),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static Map<String, Collection<String>> manifests() {
        return Manifests.of("overlays/local").environments();
    }
}
