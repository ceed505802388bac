package org.huiying.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    private static final List<String> JOBS = List.of("databases");

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPodIsRestricted(String overlay) {
        Manifests.of(overlay).pods().forEach((name, pod) -> {
            var security = pod.getSpec().getSecurityContext();
            assertThat(security.getRunAsNonRoot()).as(name).isTrue();
            assertThat(security.getRunAsUser()).as(name).isPositive();
            assertThat(security.getSeccompProfile().getType()).as(name).isEqualTo("RuntimeDefault");
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).as(name).isFalse();
            containers(pod).forEach(ManifestsTest::isRestricted);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPodSaysWhatItNeedsAndHowItIs(String overlay) {
        Manifests.of(overlay).pods().forEach((name, pod) -> {
            containers(pod).forEach(ManifestsTest::isBounded);
            if (!JOBS.contains(name)) {
                containers(pod).forEach(ManifestsTest::isProbed);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void applicationsLeaveInOrderAndSpreadOverNodes(String overlay) {
        var pods = new TreeMap<>(Manifests.of(overlay).pods());
        pods.values().removeIf(pod -> !isOurs(pod));
        assertThat(pods).containsKeys("gateway", "monitoring", "assessment", "response", "notification");
        pods.forEach((name, pod) -> {
            var container = containers(pod).getFirst();
            var wait = container.getLifecycle().getPreStop().getSleep().getSeconds();
            var probed = container.getReadinessProbe().getHttpGet().getPort().getStrVal();
            assertThat(wait).as(name).isPositive();
            assertThat(probed).as(name).isEqualTo("management");
            assertThat(pod.getSpec().getTopologySpreadConstraints()).as(name).isNotEmpty();
            assertThat(pod.getSpec().getTerminationGracePeriodSeconds())
                    .as(name)
                    .isGreaterThan(30);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theNamespaceEnforcesWhatThePodsObey(String overlay) {
        var namespaces = Manifests.of(overlay).kind(Namespace.class);

        assertThat(namespaces)
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceFindsPods(String overlay) {
        var manifests = Manifests.of(overlay);
        for (var service : manifests.kind(Service.class)) {
            var pod = manifests.pods().get(Manifests.name(service));
            assertThat(pod.getMetadata().getLabels())
                    .containsAllEntriesOf(service.getSpec().getSelector());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noSecretIsWrittenDown(String overlay) {
        assertThat(Manifests.of(overlay).kind(Secret.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingInThemIsUnknownToTheApi(String overlay) {
        for (var object : Manifests.of(overlay).all()) {
            assertThat(UnknownFields.of(object)).as(Manifests.name(object)).isEmpty();
        }
    }

    @Test
    void aCountyHasTwoOfEachAndABudgetForEach() {
        var county = Manifests.of("overlays/county");

        assertThat(county.kind(Deployment.class))
                .extracting(it -> it.getSpec().getReplicas())
                .containsOnly(2);
        assertThat(county.kind(StatefulSet.class))
                .extracting(it -> it.getSpec().getReplicas())
                .containsOnly(2);
        assertThat(budgets(county)).isEqualTo(county.pods().keySet());
        assertThat(budgets(Manifests.of("overlays/local"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("composedOverlays")
    void nothingTalksUnlessAnEdgeSaysSo(String overlay) {
        var manifests = Manifests.of(overlay);
        var policies = manifests.kind(NetworkPolicy.class);

        assertThat(policies)
                .filteredOn(policy ->
                        policy.getSpec().getPodSelector().getMatchLabels().isEmpty()
                                && policy.getSpec().getIngress().isEmpty()
                                && policy.getSpec().getEgress().isEmpty())
                .singleElement()
                .satisfies(
                        policy -> assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress"));
        assertThat(policies).extracting(Manifests::name).contains("anyone-to-gateway", "services-from-gateway");
    }

    static Stream<String> overlays() {
        return Manifests.overlays();
    }

    static Stream<String> composedOverlays() {
        return Manifests.overlays().filter(name -> !name.equals("base"));
    }

    private static void isRestricted(Container container) {
        var security = container.getSecurityContext();
        var name = container.getName();
        assertThat(security.getAllowPrivilegeEscalation()).as(name).isFalse();
        assertThat(security.getReadOnlyRootFilesystem()).as(name).isTrue();
        assertThat(security.getCapabilities().getDrop()).as(name).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).as(name).isEmpty();
    }

    private static void isBounded(Container container) {
        var name = container.getName();
        assertThat(container.getResources().getRequests()).as(name).containsOnlyKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).as(name).containsOnlyKeys("cpu", "memory");
        assertThat(container.getImage()).as(name).matches(".+:\\d.*");
    }

    private static void isProbed(Container container) {
        var name = container.getName();
        assertThat(container.getStartupProbe()).as(name).isNotNull();
        assertThat(container.getReadinessProbe()).as(name).isNotNull();
        assertThat(container.getLivenessProbe()).as(name).isNotNull();
    }

    private static List<Container> containers(PodTemplateSpec pod) {
        return pod.getSpec().getContainers();
    }

    private static boolean isOurs(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().getFirst().getImage().startsWith("huiying/");
    }

    private static Set<String> budgets(Manifests manifests) {
        return manifests.kind(PodDisruptionBudget.class).stream()
                .map(Manifests::name)
                .collect(Collectors.toSet());
    }
}
