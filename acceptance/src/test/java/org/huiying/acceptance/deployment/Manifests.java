package org.huiying.acceptance.deployment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An overlay as {@code kubectl kustomize} renders it; tests are skipped where there is no kubectl. */
record Manifests(List<HasMetadata> all) {

    private static final String IMAGES = "huiying/";

    static Manifests of(String overlay) {
        assumeTrue(kubectl(), "kubectl is not installed: manifests are not rendered");
        return parse(run(
                "kubectl",
                "kustomize",
                Checkout.ROOT.resolve("k8s").resolve(overlay).toString()));
    }

    static Stream<String> overlays() {
        try (var folders = Files.list(Checkout.ROOT.resolve("k8s/overlays"))) {
            var names = folders.map(folder -> "overlays/" + folder.getFileName())
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of("base"), names.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends HasMetadata> List<T> kind(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Pod templates by the name of their workload. */
    Map<String, PodTemplateSpec> pods() {
        var pods = new TreeMap<String, PodTemplateSpec>();
        for (var object : all) {
            switch (object) {
                case Deployment it -> pods.put(name(it), it.getSpec().getTemplate());
                case StatefulSet it -> pods.put(name(it), it.getSpec().getTemplate());
                case Job it -> pods.put(name(it), it.getSpec().getTemplate());
                default -> {}
            }
        }
        return pods;
    }

    /** The environment keys of each container that runs an image of this repository, by the module it is built from. */
    Map<String, Collection<String>> environments() {
        var environments = new TreeMap<String, Collection<String>>();
        pods().values().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .filter(container -> container.getImage().startsWith(IMAGES))
                .forEach(container -> environments.put(module(container), environment(container)));
        return environments;
    }

    private Collection<String> environment(Container container) {
        var keys = new TreeSet<String>();
        container.getEnv().forEach(variable -> keys.add(variable.getName()));
        var maps = container.getEnvFrom().stream()
                .map(source -> source.getConfigMapRef().getName())
                .toList();
        kind(ConfigMap.class).stream()
                .filter(map -> maps.contains(name(map)))
                .forEach(map -> keys.addAll(map.getData().keySet()));
        return keys;
    }

    private static String module(Container container) {
        return container.getImage().substring(IMAGES.length()).replaceFirst(":.*", "");
    }

    static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }

    private static Manifests parse(String yaml) {
        var models = new KubernetesSerialization();
        return new Manifests(Stream.of(yaml.split("(?m)^---$"))
                .map(document -> (HasMetadata) models.unmarshal(document))
                .map(Objects::requireNonNull)
                .toList());
    }

    private static boolean kubectl() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
