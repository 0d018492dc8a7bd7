// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.deploy.chart.Chart;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderedChartTest {

    /** Kinds of operators, whose classes we do not have; their fields stand in few lines of the templates. */
    private static final Set<String> OPERATORS = Set.of("ServiceMonitor", "ScaledObject", "TriggerAuthentication");

    static List<Path> examples() throws IOException {
        return Rendered.examples().toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyFieldIsOneThatKubernetesKnows(Path example) {
        assertThat(Rendered.of(example).resources()).isNotEmpty().allSatisfy(resource -> {
            if (resource instanceof GenericKubernetesResource generic) {
                assertThat(OPERATORS).contains(generic.getKind());
            } else {
                assertThat(UnknownFields.of(resource)).isEmpty();
            }
        });
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsFound() {
        var yaml = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports: [{port: 1, bogus: 2}]\n";
        assertThat(UnknownFields.of(Rendered.parse(yaml).resources().getFirst()))
                .singleElement()
                .asString()
                .contains("bogus");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noPodMayMoreThanItMust(Path example) {
        assertThat(Rendered.of(example).pods()).isNotEmpty().allSatisfy((name, pod) -> {
            var spec = pod.getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).isFalse();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(spec.getContainers()).isNotEmpty().allSatisfy(container -> {
                var context = container.getSecurityContext();
                assertThat(context.getReadOnlyRootFilesystem()).isTrue();
                assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).containsKey("memory");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyServiceHasThreeProbesAndSpreads(Path example) {
        assertThat(Rendered.of(example).serving()).isNotEmpty().allSatisfy((name, pod) -> {
            var container = pod.getSpec().getContainers().getFirst();
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            for (var probe :
                    List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())) {
                assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
            }
            assertThat(pod.getSpec().getTopologySpreadConstraints())
                    .extracting(spread -> spread.getTopologyKey())
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        });
    }

    @Test
    void noPodIsTakenAwayBeforeItsSuccessorIsReady() {
        assertThat(Rendered.of("production", Map.of()).all(Deployment.class))
                .isNotEmpty()
                .allSatisfy(deployment -> assertThat(deployment
                                .getSpec()
                                .getStrategy()
                                .getRollingUpdate()
                                .getMaxUnavailable()
                                .getIntVal())
                        .isZero());
    }

    @Test
    void aBudgetOfDisruptionsNeedsMoreThanOneReplica() {
        assertThat(Rendered.of("laptop", Map.of()).all(PodDisruptionBudget.class))
                .isEmpty();
        var budgets =
                Rendered.of("laptop", Map.of("services.profile.replicas", 3)).all(PodDisruptionBudget.class);
        assertThat(budgets).singleElement().satisfies(budget -> {
            assertThat(budget.getMetadata().getName()).isEqualTo("clout-profile");
            assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
        });
    }

    @Test
    void whatIsSetOfOneServiceShowsAtNoOther() {
        var more = Map.<String, Object>of(
                "services.profile.priorityClassName", "high", "networks.github.nodeSelector.disk", "fast");
        var pods = Rendered.of("production", more).serving();
        assertThat(pods.entrySet().stream()
                        .filter(pod -> pod.getValue().getSpec().getPriorityClassName() != null)
                        .map(Map.Entry::getKey))
                .containsExactly("clout-profile");
        assertThat(pods.entrySet().stream()
                        .filter(pod ->
                                !pod.getValue().getSpec().getNodeSelector().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactly("clout-ingest-github");
    }

    @Test
    void aNetworkRunsAloneWhereTheyRunApart() {
        var apart = Rendered.of("production", Map.of());
        assertThat(apart.serving())
                .containsKeys("clout-ingest-mastodon", "clout-ingest-other")
                .doesNotContainKey("clout-ingest");
        assertThat(properties(apart, "ingest-mastodon")).contains("clout.ingest.networks=mastodon\n");
        assertThat(properties(apart, "gateway"))
                .contains("clout.gateway.ingest.apart.mastodon=clout-ingest-mastodon:8080")
                .doesNotContain("clout.gateway.ingest.address", "foursquare");

        var together = Rendered.of("small", Map.of("networks.bing.enabled", false));
        assertThat(together.serving()).containsKey("clout-ingest").doesNotContainKey("clout-ingest-mastodon");
        assertThat(properties(together, "ingest"))
                .contains("clout.ingest.networks=bluesky,")
                .doesNotContain("=bing");
        assertThat(properties(together, "gateway")).contains("clout.gateway.ingest.address=clout-ingest:8080");
    }

    @Test
    void scoringKeepsItsNameAndState() {
        var rendered = Rendered.of("production", Map.of());
        var spec = rendered.one(StatefulSet.class, "scoring").getSpec();
        assertThat(spec.getPodManagementPolicy()).isEqualTo("Parallel");
        assertThat(spec.getPersistentVolumeClaimRetentionPolicy().getWhenScaled())
                .isEqualTo("Delete");
        assertThat(spec.getVolumeClaimTemplates()).hasSize(1);
        assertThat(properties(rendered, "scoring"))
                .contains("kafka-streams.group.instance.id=${HOSTNAME}", "kafka-streams.num.standby.replicas=1");
        assertThat(Rendered.of("small", Map.of())
                        .one(StatefulSet.class, "scoring")
                        .getSpec()
                        .getVolumeClaimTemplates())
                .isEmpty();
    }

    @Test
    void aServiceThatIsSwitchedOffIsNotCalled() {
        var rendered = Rendered.of("small", Map.of("services.perks.enabled", false));
        assertThat(rendered.serving()).doesNotContainKey("clout-perks");
        assertThat(properties(rendered, "gateway")).doesNotContain("clients.perks");
    }

    @Test
    void anAutoscalerDecidesTheReplicas() {
        var rendered = Rendered.of("production", Map.of());
        assertThat(rendered.one(HorizontalPodAutoscaler.class, "gateway")
                        .getSpec()
                        .getMaxReplicas())
                .isEqualTo(12);
        assertThat(rendered.one(Deployment.class, "gateway").getSpec().getReplicas())
                .isNull();
    }

    @Test
    void longRequestsHaveLimitsOfTheirOwn() {
        var ingress = Rendered.of("small", Map.of()).one(Ingress.class, "gateway-long");
        assertThat(ingress.getMetadata().getAnnotations())
                .containsEntry("nginx.ingress.kubernetes.io/proxy-body-size", "8g");
        assertThat(ingress.getSpec().getRules().getFirst().getHttp().getPaths())
                .extracting(path -> path.getPath())
                .contains("/api/v1/me/events");
        var route = Rendered.of("production", Map.of()).one(HTTPRoute.class, "gateway");
        assertThat(route.getSpec().getRules())
                .extracting(rule -> rule.getTimeouts().getRequest())
                .containsExactly("0s", "30s");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void configurationHoldsNoSecret(Path example) {
        assertThat(Rendered.of(example).all(ConfigMap.class))
                .isNotEmpty()
                .allSatisfy(map -> assertThat(Entry.of(map.getData(), "application.properties")
                                .lines())
                        .noneMatch(line -> line.matches(".*(password|secret|jaas\\.config)=[^$].*")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyServiceIsFoundByItsPods(Path example) {
        var rendered = Rendered.of(example);
        assertThat(rendered.all(Service.class))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(Entry.of(
                                        rendered.serving(),
                                        service.getMetadata().getName())
                                .getMetadata()
                                .getLabels())
                        .containsAllEntriesOf(service.getSpec().getSelector()));
    }

    @Test
    void imagesByDigestWinOverTheTag() {
        var rendered = Rendered.of("everything", Map.of());
        assertThat(images(rendered, "gateway")).allMatch(image -> image.contains("clout-gateway@sha256:"));
        assertThat(images(rendered, "profile")).containsExactly("registry.example.org/team/clout-profile:1.2.3");
    }

    @Test
    void everyVersionOfTheChartSaysHowToComeToIt() throws IOException {
        var chart = Chart.of(Checkout.root()).directory();
        var version = Files.readAllLines(chart.resolve("Chart.yaml")).stream()
                .filter(line -> line.startsWith("version: "))
                .findFirst()
                .orElseThrow()
                .substring("version: ".length());
        assertThat(Files.readAllLines(chart.resolve("UPGRADING.md"))).contains("## " + version);
    }

    private static String properties(Rendered rendered, String name) {
        return Entry.of(rendered.one(ConfigMap.class, name).getData(), "application.properties");
    }

    private static List<String> images(Rendered rendered, String name) {
        return Entry.of(rendered.serving(), "clout-" + name).getSpec().getContainers().stream()
                .map(Container::getImage)
                .toList();
    }
}
