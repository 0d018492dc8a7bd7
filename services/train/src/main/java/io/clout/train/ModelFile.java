// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of a model file, made the same for the same numbers.
 *
 * @param networks the curves of each
 * @param influence knots of the calibration
 * @param score likewise
 * @param trainedOn what the model was made from: JSON objects
 * @param metrics by name, in the order in which they are to stand
 */
record ModelFile(
        String version,
        Map<Network, List<Curve>> networks,
        double[] influence,
        double[] score,
        List<String> trainedOn,
        Map<String, Double> metrics) {

    /** Days after which an increment counts half: found by simulating the one chart that was published, decision 073. */
    static final Decay DECAY = new Decay(4);

    private static final String NO_CHECKSUM = "0".repeat(64);

    private static final List<String> NOTES = List.of(
            "How it was made, what was measured, what is assumed and what it must not be used for: services/scoring/MODEL.md.",
            "Curves not marked prior are learned from judgements; curves marked prior are assumptions by matching quantiles.");

    /** The file, with its checksum. */
    String text() {
        String content = content();
        return content.replace(NO_CHECKSUM, Table.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String content() {
        return """
                {
                  "version": "%s",
                  "checksum": "sha256:%s",
                  "trainedOn": [
                %s
                  ],
                  "notes": [
                %s
                  ],
                  "metrics": {%s},
                  "halfLifeDays": %s,
                  "networks": {
                %s
                  },
                  "combination": {"power": 4},
                  "calibration": {
                    "influence": %s,
                    "score": %s
                  },
                  "interval": {"deviations": 1.645, "base": 0.1, "fewReactions": 0.5}
                }
                """.formatted(
                        version,
                        NO_CHECKSUM,
                        trainedOn.stream().map(data -> "    " + data).collect(Collectors.joining(",\n")),
                        NOTES.stream().map(note -> "    \"" + note + "\"").collect(Collectors.joining(",\n")),
                        metrics.entrySet().stream()
                                .map(metric -> "\"" + metric.getKey() + "\": " + number(metric.getValue()))
                                .collect(Collectors.joining(", ")),
                        number(DECAY.halfLifeDays()),
                        networks.entrySet().stream().map(ModelFile::network).collect(Collectors.joining(",\n")),
                        numbers(influence),
                        numbers(score));
    }

    private static String network(Map.Entry<Network, List<Curve>> network) {
        return """
                    "%s": {
                      "curves": [
                %s
                      ]
                    }""".formatted(
                        network.getKey().name().substring("NETWORK_".length()),
                        network.getValue().stream().map(ModelFile::curve).collect(Collectors.joining(",\n")));
    }

    private static String curve(Curve curve) {
        return """
                        {"feature": "%s", "prior": %s, "zero": %s, "missing": %s, "spread": %s,
                         "at": %s,
                         "value": %s}""".formatted(
                        curve.feature(),
                        curve.prior(),
                        number(curve.zero()),
                        number(curve.first()),
                        number(curve.spread()),
                        numbers(curve.at()),
                        numbers(curve.value()))
                .indent(8)
                .stripTrailing();
    }

    private static String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(ModelFile::number).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
