// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.chart;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The chart in {@code helm/clout}. */
public record Chart(Path directory) {

    private static final String OLDEST_KUBERNETES = "1.30.0";
    private static final String RELEASE = "clout";
    private static final String NAMESPACE = "clout";
    private static final String SUFFIX = "-values.yaml";

    public static Chart of(Path root) {
        return new Chart(root.resolve("helm/clout"));
    }

    /** The sets of values it is tried with, {@code ci/*-values.yaml}. */
    public List<Path> examples() throws IOException {
        try (var files = Files.list(directory.resolve("ci"))) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /** The name of such a set: {@code small} of {@code small-values.yaml}. */
    public static String nameOf(Path example) {
        var file = String.valueOf(example.getFileName());
        return file.substring(0, file.length() - SUFFIX.length());
    }

    /**
     * All resources as YAML documents.
     *
     * @param more values that win over the file's, by path
     * @throws IllegalStateException with Helm's words, if the chart refuses these values
     */
    public String render(Path values, Map<String, Object> more) {
        var template = new Helm(directory)
                .template()
                .withName(RELEASE)
                .withKubeVersion(OLDEST_KUBERNETES)
                .withNamespace(NAMESPACE)
                .withValuesFile(values);
        more.forEach(template::set);
        return template.call();
    }
}
