// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.values;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is written about {@code values.yaml}. */
public final class ChartValues {

    private final List<Value> values;

    private ChartValues(List<Value> values) {
        this.values = values;
    }

    public static ChartValues read(Path chart) throws IOException {
        try (var file = Files.newBufferedReader(chart.resolve("values.yaml"), UTF_8)) {
            return new ChartValues(Value.read(file));
        }
    }

    /** JSON Schema. */
    public String schema() throws IOException {
        return new ValuesSchema(values).json();
    }

    /** Markdown. */
    public String table() {
        return new ValuesTable(values).markdown();
    }
}
