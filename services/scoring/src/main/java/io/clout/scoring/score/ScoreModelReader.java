// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.score.ScoreModel.FeatureCurve;
import io.clout.scoring.score.ScoreModel.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads model files: JSON in {@code model/} on the class path. What a file says of its making ({@code trainedOn}, {@code notes},
 * {@code metrics}) is for people and not read here. Its checksum is the SHA-256 of the file with 64 zeros in the checksum's place.
 */
public final class ScoreModelReader {
    /** The model that scores are made with. */
    public static final String CURRENT = "clout-2";

    private static final Pattern CHECKSUM = Pattern.compile("sha256:([0-9a-f]{64})");
    private static final String NO_CHECKSUM = "0".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoreModelReader() {}

    /** The model that scores are made with. */
    public static ScoreModel current() {
        return read(CURRENT);
    }

    /**
     * The model of a version.
     *
     * @throws IllegalArgumentException if there is none, or its file was altered or breaks a rule
     */
    public static ScoreModel read(String version) {
        try (InputStream file = ScoreModelReader.class.getResourceAsStream("/model/" + version + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("No model " + version);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The model in the text of a file.
     *
     * @throws IllegalArgumentException if it was altered or breaks a rule
     */
    public static ScoreModel parse(String file) {
        JsonNode json;
        try {
            json = JSON.readTree(file);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
        verify(json.path("checksum").asText(), file);
        return model(json);
    }

    private static void verify(String checksum, String file) {
        Matcher known = CHECKSUM.matcher(checksum);
        if (!known.matches()) {
            throw new IllegalArgumentException("The model has no checksum");
        }
        String content = file.replace(known.group(1), NO_CHECKSUM);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            if (!HexFormat.of().formatHex(digest).equals(known.group(1))) {
                throw new IllegalArgumentException("The model was altered: its checksum does not match");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScoreModel model(JsonNode json) {
        Map<Network, List<FeatureCurve>> networks = new EnumMap<>(Network.class);
        Map<Network, List<Part>> parts = new EnumMap<>(Network.class);
        json.required("networks").properties().forEach(entry -> {
            Network network = NetworkName.parse(entry.getKey());
            if (entry.getValue().has("parts")) {
                parts.put(network, parts(network, entry.getValue().required("parts")));
            } else {
                networks.put(network, curves(network, entry.getValue().required("curves")));
            }
        });
        JsonNode calibration = json.required("calibration");
        JsonNode interval = json.required("interval");
        return new ScoreModel(
                json.required("version").textValue(),
                new Decay(json.required("halfLifeDays").doubleValue()),
                networks,
                parts,
                credit(json.path("credit")),
                json.required("combination").required("power").doubleValue(),
                new Calibration(numbers(calibration.required("influence")), numbers(calibration.required("score"))),
                new Interval(
                        interval.required("deviations").doubleValue(),
                        interval.required("base").doubleValue(),
                        interval.required("fewReactions").doubleValue()));
    }

    private static Credit credit(JsonNode json) {
        return json.isMissingNode()
                ? Credit.AT_ONCE
                : new Credit(
                        json.required("halfLifeDays").doubleValue(),
                        json.required("youngDays").doubleValue());
    }

    private static List<Part> parts(Network network, JsonNode json) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : json) {
            parts.add(new Part(
                    feature(network, part),
                    part.required("weight").doubleValue(),
                    part.path("reacting").doubleValue(),
                    part.required("per").doubleValue(),
                    part.required("power").doubleValue(),
                    part.path("reach").doubleValue(),
                    part.path("bounded").booleanValue(),
                    part.required("prior").booleanValue()));
        }
        return List.copyOf(parts);
    }

    private static Feature feature(Network network, JsonNode json) {
        String name = json.required("feature").textValue();
        return Feature.of(network).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No feature " + name + " on " + network));
    }

    private static List<FeatureCurve> curves(Network network, JsonNode json) {
        List<FeatureCurve> curves = new ArrayList<>();
        for (JsonNode curve : json) {
            curves.add(new FeatureCurve(
                    feature(network, curve),
                    new Curve(
                            curve.required("zero").doubleValue(),
                            curve.required("missing").doubleValue(),
                            numbers(curve.required("at")),
                            numbers(curve.required("value"))),
                    curve.required("prior").booleanValue(),
                    curve.required("spread").doubleValue()));
        }
        return List.copyOf(curves);
    }

    private static double[] numbers(JsonNode json) {
        double[] numbers = new double[json.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = json.get(i).doubleValue();
        }
        return numbers;
    }
}
