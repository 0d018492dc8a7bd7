// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

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
 * @param influence knots of the calibration
 * @param score likewise
 * @param trainedOn what the model was made from: JSON objects
 * @param metrics by name, in the order in which they are to stand
 */
record ModelFile(
        String version,
        List<Curve> curves,
        double[] influence,
        double[] score,
        List<String> trainedOn,
        Map<String, Double> metrics) {

    /** Days after which an increment counts half; PRODUCT 1.4's published chart. */
    static final Decay DECAY = new Decay(30);

    private static final String NO_CHECKSUM = "0".repeat(64);

    private static final List<String> NOTES = List.of(
            "Curves not marked prior: boosted trees of depth 1 on pairs (XGBoost rank:pairwise), only rising, averaged over ensembles"
                    + " that each saw other halves of rows and features; each tree's jump spread over a third of a decade to both"
                    + " sides, 15 % of each curve replaced by its chord, read off at twelve steps a decade. Outside the range in"
                    + " which 94 % of the people lie they go on: below with the curve's mean slope, above with 35 % of it.",
            "Curves marked prior have no judgements. Each is a quarter of the curve of a like kind, read at the value that about"
                    + " as many people reach: 4 likes are taken to be as frequent as 1 retweet (a like costs less and shows the"
                    + " post to fewer), 1 reply as 2 mentions (a reply is one way to mention), 1 quote as 5 retweets. A quarter,"
                    + " because the kinds go together: whoever gets likes gets retweets, and that was counted already. These"
                    + " ratios are assumptions, not measurements.",
            "What was not measured counts as the least that can be measured, so that measuring more never lowers a score.",
            "The volumes of the judgements decay faster than ours; steady people therefore have larger volumes here than people"
                    + " of the same activity there.",
            "Calibration: up to the reference population's 95th percentile fitted to Klout's scores, by least absolute error, with"
                    + " mean 40 as Klout published of all its users, and no steeper the higher. The reference population are these"
                    + " people with reactions not measured. Its 95th percentile stays below Klout's 63: by audience alone people"
                    + " cannot be told apart that far. Above, knots at the median, the 90th percentile and the highest of the"
                    + " people of the judgements, at 66, 87 and 96: an assumption in line with scores published of celebrities.");

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
                    "TWITTER": {
                      "curves": [
                %s
                      ]
                    }
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
                        curves.stream().map(ModelFile::curve).collect(Collectors.joining(",\n")),
                        numbers(influence),
                        numbers(score));
    }

    private static String curve(Curve curve) {
        return """
                        {"feature": "%s", "prior": %s, "zero": 0, "missing": %s, "spread": %s,
                         "from": %s,
                         "value": %s}""".formatted(
                        curve.feature(),
                        curve.prior(),
                        number(curve.first()),
                        number(curve.spread()),
                        numbers(curve.from()),
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
