// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import io.clout.deploy.chart.Chart;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the chart renders, as Kubernetes' own classes. */
record Rendered(List<HasMetadata> resources) {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    static Stream<Path> examples() throws IOException {
        return Chart.of(Checkout.root()).examples().stream();
    }

    static Rendered of(String example, Map<String, Object> more) {
        var chart = Chart.of(Checkout.root());
        return parse(chart.render(chart.directory().resolve("ci/" + example + "-values.yaml"), more));
    }

    static Rendered of(Path example) {
        return parse(Chart.of(Checkout.root()).render(example, Map.of()));
    }

    static Rendered parse(String yaml) {
        return new Rendered(Stream.of(yaml.split("(?m)^---$", -1))
                .filter(document -> document.lines().anyMatch(line -> line.startsWith("kind:")))
                .map(document -> SERIALIZATION.<HasMetadata>unmarshal(document))
                .toList());
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(each -> each.getMetadata().getName().equals("clout-" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " clout-" + name));
    }

    /** Pods that serve, by the name of their workload. */
    Map<String, PodTemplateSpec> serving() {
        var pods = new LinkedHashMap<String, PodTemplateSpec>();
        all(Deployment.class)
                .forEach(each -> pods.put(each.getMetadata().getName(), each.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(each -> pods.put(each.getMetadata().getName(), each.getSpec().getTemplate()));
        return pods;
    }

    /** Those and the pods of Jobs. */
    Map<String, PodTemplateSpec> pods() {
        var pods = serving();
        all(Job.class)
                .forEach(each -> pods.put(each.getMetadata().getName(), each.getSpec().getTemplate()));
        return pods;
    }
}
