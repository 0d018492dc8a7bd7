// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.deploy.edges.Edges;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Policies let through what {@code edges.yaml} lists, and nothing else. */
class NetworkPolicyTest {

    private static final String SERVICE = "clout.io/service";

    private final Rendered rendered = Rendered.of("production", Map.of());
    private final Edges edges = edges();

    @Test
    void nothingPassesByDefault() {
        var policy = rendered.one(NetworkPolicy.class, "default-deny").getSpec();
        assertThat(policy.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getIngress()).isEmpty();
        assertThat(policy.getEgress()).isEmpty();
        assertThat(rendered.pods().values()).allSatisfy(pod -> assertThat(pod.getMetadata().getLabels())
                .containsAllEntriesOf(policy.getPodSelector().getMatchLabels()));
    }

    @Test
    void aServiceReachesThoseItCallsAndNoOther() {
        workloads().forEach(policy -> assertThat(calledBy(policy))
                .containsExactlyInAnyOrderElementsOf(edge(policy).calls()));
    }

    @Test
    void aServiceIsReachedByThoseThatCallIt() {
        workloads().forEach(policy -> {
            var service = service(policy);
            var callers = edges.services().entrySet().stream()
                    .filter(other -> other.getValue().calls().contains(service))
                    .map(Map.Entry::getKey)
                    .toList();
            var allowed = policy.getSpec().getIngress().stream()
                    .flatMap(rule -> rule.getFrom().stream())
                    .map(NetworkPolicyTest::serviceOf)
                    .filter(Objects::nonNull);
            assertThat(allowed).containsExactlyInAnyOrderElementsOf(callers);
        });
    }

    @Test
    void databaseKafkaAndIdentityProviderAreReachedByThoseThatUseThem() {
        workloads().forEach(policy -> {
            var edge = edge(policy);
            assertThat(portsOf(policy, 5432)).hasSize(edge.database() == null ? 0 : 1);
            assertThat(portsOf(policy, 9093)).hasSize(edge.usesKafka() ? 1 : 0);
            assertThat(portsOf(policy, 8443)).hasSize(edge.outside().contains("oidc") ? 1 : 0);
        });
    }

    @Test
    void onlyNetworksWithServersReachTheInternetAndNeverPrivateAddresses() {
        var outgoing = workloads()
                .filter(policy -> blocks(policy).findAny().isPresent())
                .map(policy -> policy.getMetadata().getName())
                .toList();
        assertThat(outgoing)
                .contains("clout-ingest-mastodon", "clout-ingest-github")
                .doesNotContain("clout-ingest-other")
                .allMatch(name -> name.startsWith("clout-ingest-"));
        assertThat(workloads().flatMap(NetworkPolicyTest::blocks))
                .allSatisfy(peer -> assertThat(peer.getIpBlock().getExcept()).contains("10.0.0.0/8", "169.254.0.0/16"));
    }

    @Test
    void everyPodHasAPolicy() {
        assertThat(rendered.pods()).allSatisfy((name, pod) -> {
            var policy = rendered.one(NetworkPolicy.class, name.substring("clout-".length()));
            assertThat(pod.getMetadata().getLabels())
                    .containsAllEntriesOf(policy.getSpec().getPodSelector().getMatchLabels());
        });
    }

    private Stream<NetworkPolicy> workloads() {
        var serving = rendered.serving();
        return rendered.all(NetworkPolicy.class).stream()
                .filter(policy -> serving.containsKey(policy.getMetadata().getName()));
    }

    private static List<String> calledBy(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(NetworkPolicyTest::serviceOf)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<NetworkPolicyEgressRule> portsOf(NetworkPolicy policy, int port) {
        return policy.getSpec().getEgress().stream()
                .filter(rule ->
                        rule.getPorts().stream().anyMatch(each -> each.getPort().getIntVal() == port))
                .toList();
    }

    private static Stream<NetworkPolicyPeer> blocks(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .filter(peer -> peer.getIpBlock() != null);
    }

    private static @Nullable String serviceOf(NetworkPolicyPeer peer) {
        LabelSelector pods = peer.getPodSelector();
        return pods == null ? null : pods.getMatchLabels().get(SERVICE);
    }

    private static String service(NetworkPolicy policy) {
        return policy.getMetadata().getLabels().get(SERVICE);
    }

    private Edges.Service edge(NetworkPolicy policy) {
        return Objects.requireNonNull(edges.services().get(service(policy)));
    }

    private static Edges edges() {
        try {
            return Edges.read(Checkout.root());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
