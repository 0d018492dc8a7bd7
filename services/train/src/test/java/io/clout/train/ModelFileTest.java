// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.train.ModelFile.TrainingData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    @Test
    void theNumbersOfAShippedModelGiveItsBytes() throws IOException {
        String shipped = shipped();
        JsonNode json = new ObjectMapper().readTree(shipped);

        ModelFile model = new ModelFile(
                json.path("version").textValue(),
                networks(json.path("networks")),
                numbers(json.at("/calibration/influence")),
                numbers(json.at("/calibration/score")),
                trainedOn(json.path("trainedOn")),
                metrics(json.path("metrics")));

        assertThat(model.text()).isEqualTo(shipped);
    }

    private static String shipped() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ModelFileTest.class.getResourceAsStream("/model/" + ScoreModelReader.CURRENT + ".json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<Network, List<Part>> networks(JsonNode json) {
        Map<Network, List<Part>> networks = new LinkedHashMap<>();
        json.properties().forEach(network -> {
            List<Part> parts = new ArrayList<>();
            network.getValue().path("parts").forEach(part -> parts.add(part(part)));
            networks.put(NetworkName.parse(network.getKey()), parts);
        });
        return networks;
    }

    private static Part part(JsonNode json) {
        return new Part(
                json.path("feature").textValue(),
                json.path("weight").doubleValue(),
                json.path("reacting").doubleValue(),
                json.path("per").doubleValue(),
                json.path("power").doubleValue(),
                json.path("reach").doubleValue(),
                json.path("bounded").booleanValue(),
                json.path("prior").booleanValue());
    }

    private static List<TrainingData> trainedOn(JsonNode json) {
        List<TrainingData> trainedOn = new ArrayList<>();
        json.forEach(data -> trainedOn.add(new TrainingData(
                data.path("name").textValue(),
                data.path("rows").intValue(),
                data.path("sha256").textValue(),
                data.path("used").textValue())));
        return trainedOn;
    }

    private static Map<String, Double> metrics(JsonNode json) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        json.properties()
                .forEach(
                        metric -> metrics.put(metric.getKey(), metric.getValue().doubleValue()));
        return metrics;
    }

    private static double[] numbers(JsonNode json) {
        double[] numbers = new double[json.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = json.path(i).doubleValue();
        }
        return numbers;
    }
}
