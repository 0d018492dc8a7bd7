// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.deploy.chart.Chart;
import io.clout.deploy.cluster.KafkaResources;
import io.clout.deploy.cluster.RealmImport;
import io.clout.deploy.edges.Diagram;
import io.clout.deploy.edges.Edges;
import io.clout.deploy.values.ChartValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that are written from our lists, and kept so that they can be read and used without building anything. */
record Generated(Path root) {

    static final String HOW_TO_WRITE = "outdated; ./clout chart writes them";

    private static final String GOLDEN = "services/deploy/src/test/resources/golden";
    private static final String README = "helm/clout/README.md";

    /** What each file should say, by its path below the root. */
    Map<String, String> files() throws IOException {
        var edges = Edges.read(root);
        var chart = Chart.of(root);
        var values = ChartValues.read(chart.directory());
        var files = new LinkedHashMap<String, String>();
        files.put("helm/clout/values.schema.json", values.schema());
        var readme = Files.readString(root.resolve(README), UTF_8);
        readme = replace(readme, "values", values.table());
        readme = replace(readme, "edges", new Diagram(edges).markdown());
        files.put(README, readme);
        var kafka = new KafkaResources(edges);
        files.put("k8s/kafka-topics.yaml", kafka.topics());
        files.put("k8s/kafka-users.yaml", kafka.users());
        files.put("services/standalone/src/main/resources/io/clout/standalone/kafka/access.json", kafka.access());
        files.put("docker/topics.sh", kafka.script());
        var realm = new RealmImport(root);
        files.put("k8s/keycloak-realm.yaml", realm.resource());
        files.put("docker/realm.json", realm.json());
        for (var example : chart.examples()) {
            files.put("%s/%s.yaml".formatted(GOLDEN, Chart.nameOf(example)), chart.render(example, Map.of()));
        }
        return files;
    }

    /** Those that say something else. */
    List<String> outdated() throws IOException {
        var outdated = new ArrayList<String>();
        for (var file : files().entrySet()) {
            var path = root.resolve(file.getKey());
            if (!Files.exists(path) || !Files.readString(path, UTF_8).equals(file.getValue())) {
                outdated.add(file.getKey());
            }
        }
        return outdated;
    }

    void write() throws IOException {
        Files.createDirectories(root.resolve(GOLDEN));
        // The schema first: Helm holds the values to it.
        Files.writeString(
                root.resolve("helm/clout/values.schema.json"),
                ChartValues.read(Chart.of(root).directory()).schema(),
                UTF_8);
        for (var file : files().entrySet()) {
            Files.writeString(root.resolve(file.getKey()), file.getValue(), UTF_8);
        }
    }

    /** The text between the comments {@code <!-- NAME -->} and {@code <!-- /NAME -->} is exchanged. */
    private static String replace(String text, String name, String content) throws IOException {
        var begin = "<!-- %s -->\n".formatted(name);
        var from = text.indexOf(begin);
        var to = text.indexOf("<!-- /%s -->".formatted(name));
        if (from < 0 || to < from) {
            throw new IOException(README + " has no place for " + name);
        }
        return text.substring(0, from + begin.length()) + content + text.substring(to);
    }
}
