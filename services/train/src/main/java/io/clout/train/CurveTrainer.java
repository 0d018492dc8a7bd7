// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Learns one rising function of each feature, so that the sum of all is larger for those whom humans called the more influential:
 * boosted trees of depth 1 on pairs. Several ensembles, each on other halves of the rows and of the features, are averaged; that is
 * what keeps few pairs from being learned by heart.
 *
 * @param rounds trees of one ensemble
 * @param bags ensembles
 */
record CurveTrainer(int rounds, int bags, long seed) {

    /** For each feature its jumps: {@code rows[i][j]} is feature j of person i; pair k says chosen[k] stands above refused[k]. */
    List<Jumps> train(double[][] rows, int[] chosen, int[] refused) {
        int features = rows[0].length;
        List<Jumps> jumps = Stream.generate(Jumps::new).limit(features).toList();
        try {
            DMatrix pairs = pairs(rows, chosen, refused);
            for (int bag = 0; bag < bags; bag++) {
                Booster booster = XGBoost.train(pairs, settings(features, seed + bag), rounds, Map.of(), null, null);
                for (String tree : booster.getModelDump("", false, "json")) {
                    add(tree, jumps);
                }
                booster.dispose();
            }
            pairs.dispose();
        } catch (XGBoostError | JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
        return jumps;
    }

    private static Map<String, Object> settings(int features, long seed) {
        return Map.ofEntries(
                Map.entry("objective", "rank:pairwise"),
                Map.entry("tree_method", "hist"),
                Map.entry("max_depth", 1),
                Map.entry("eta", 0.1),
                Map.entry("lambda", 5),
                Map.entry("subsample", 0.5),
                Map.entry("colsample_bynode", 0.5),
                Map.entry(
                        "monotone_constraints",
                        Stream.generate(() -> "1").limit(features).collect(Collectors.joining(",", "(", ")"))),
                // One thread: sums of floating-point numbers depend on their order.
                Map.entry("nthread", 1),
                Map.entry("verbosity", 0),
                Map.entry("seed", seed));
    }

    /** Groups of two rows, the one chosen with label 1. */
    private static DMatrix pairs(double[][] rows, int[] chosen, int[] refused) throws XGBoostError {
        int features = rows[0].length;
        float[] cells = new float[2 * chosen.length * features];
        float[] labels = new float[2 * chosen.length];
        int[] groups = new int[chosen.length];
        Arrays.fill(groups, 2);
        for (int i = 0; i < chosen.length; i++) {
            labels[2 * i] = 1;
            for (int j = 0; j < features; j++) {
                cells[2 * i * features + j] = (float) rows[chosen[i]][j];
                cells[(2 * i + 1) * features + j] = (float) rows[refused[i]][j];
            }
        }
        DMatrix matrix = new DMatrix(cells, labels.length, features, Float.NaN);
        matrix.setLabel(labels);
        matrix.setGroup(groups);
        return matrix;
    }

    private void add(String tree, List<Jumps> jumps) throws JsonProcessingException {
        JsonNode root = new ObjectMapper().readTree(tree);
        // A tree without a split says the same of everybody.
        if (root.has("split")) {
            int feature = Integer.parseInt(root.required("split").textValue().substring(1));
            double below = leaf(root, root.required("yes").intValue());
            double above = leaf(root, root.required("no").intValue());
            jumps.get(feature).add(root.required("split_condition").doubleValue(), (above - below) / bags);
        }
    }

    private static double leaf(JsonNode root, int node) {
        for (JsonNode child : root.required("children")) {
            if (child.required("nodeid").intValue() == node) {
                return child.required("leaf").doubleValue();
            }
        }
        throw new IllegalStateException("no node " + node);
    }

    /** A step function of one feature: by how much it rises at which thresholds. */
    static final class Jumps {
        private final List<double[]> jumps = new ArrayList<>();

        private void add(double threshold, double height) {
            jumps.add(new double[] {Math.log(threshold), height});
        }

        /**
         * The function with each jump spread over a ramp, as where exactly a step lies is chance.
         *
         * @param logarithm of the feature
         * @param halfWidth of the ramps, in logarithms
         */
        double at(double logarithm, double halfWidth) {
            double sum = 0;
            for (double[] jump : jumps) {
                sum += jump[1] * Math.clamp((logarithm - jump[0] + halfWidth) / (2 * halfWidth), 0.0, 1.0);
            }
            return sum;
        }
    }
}
