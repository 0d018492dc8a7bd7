// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The text of a model file, made the same for the same numbers.
 *
 * @param networks the parts of each
 * @param influence knots of the calibration
 * @param score likewise
 * @param trainedOn what the model was made from
 * @param metrics by name, in the order in which they are to stand
 */
record ModelFile(
        String version,
        Map<Network, List<Part>> networks,
        double[] influence,
        double[] score,
        List<TrainingData> trainedOn,
        Map<String, Double> metrics) {

    /** Days after which an increment counts half in what lasts; how a score falls is the credit's: decision 151. */
    static final Decay DECAY = new Decay(10);

    /** Half of a change is credited in so many days, and sooner while an account is known for short. */
    private static final double CREDIT_HALF_LIFE_DAYS = 18;

    private static final double YOUNG_DAYS = 5;
    private static final double POWER = 8;

    /** Half width of the interval in standard deviations: 90 %. */
    private static final double DEVIATIONS = 1.645;

    private static final double BASE = 0.1;
    private static final double FEW_REACTIONS = 0.5;
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NO_CHECKSUM = "0".repeat(64);

    private static final List<String> NOTES = List.of(
            "How it was made, what was measured, what is assumed and what it must not be used for: services/scoring/MODEL.md.",
            "A part stands for as many followers of an X account as are usual beside it; parts marked prior are assumptions.");

    /**
     * A file that a model was made from.
     *
     * @param sha256 of its bytes, in hexadecimal
     * @param used for what
     */
    record TrainingData(String name, int rows, String sha256, String used) {}

    /** The file, with its checksum. */
    String text() {
        String content = content();
        return content.replace(NO_CHECKSUM, Table.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String content() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).setPrettyPrinter(new ModelLayout())) {
            json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            json.writeStartObject();
            json.writeStringField("version", version);
            json.writeStringField("checksum", "sha256:" + NO_CHECKSUM);
            json.writeArrayFieldStart("trainedOn");
            for (TrainingData data : trainedOn) {
                write(data, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (String note : NOTES) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("metrics");
            for (Map.Entry<String, Double> metric : metrics.entrySet()) {
                write(metric.getKey(), metric.getValue(), json);
            }
            json.writeEndObject();
            write("halfLifeDays", DECAY.halfLifeDays(), json);
            json.writeObjectFieldStart("networks");
            for (Map.Entry<Network, List<Part>> network : networks.entrySet()) {
                write(network.getKey(), network.getValue(), json);
            }
            json.writeEndObject();
            writeConstantsAndCalibration(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void writeConstantsAndCalibration(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("credit");
        write("halfLifeDays", CREDIT_HALF_LIFE_DAYS, json);
        write("youngDays", YOUNG_DAYS, json);
        json.writeEndObject();
        json.writeObjectFieldStart("combination");
        write("power", POWER, json);
        json.writeEndObject();
        json.writeObjectFieldStart("calibration");
        write("influence", influence, json);
        write("score", score, json);
        json.writeEndObject();
        json.writeObjectFieldStart("interval");
        write("deviations", DEVIATIONS, json);
        write("base", BASE, json);
        write("fewReactions", FEW_REACTIONS, json);
        json.writeEndObject();
    }

    private static void write(TrainingData data, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", data.name());
        json.writeNumberField("rows", data.rows());
        json.writeStringField("sha256", data.sha256());
        json.writeStringField("used", data.used());
        json.writeEndObject();
    }

    private static void write(Network network, List<Part> parts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(NetworkName.of(network));
        json.writeArrayFieldStart("parts");
        for (Part part : parts) {
            json.writeStartObject();
            json.writeStringField("feature", part.feature());
            json.writeBooleanField("prior", part.prior());
            write("weight", part.weight(), json);
            if (part.reacting() > 0) {
                write("reacting", part.reacting(), json);
            }
            write("per", part.per(), json);
            write("power", part.power(), json);
            if (part.reach() > 0) {
                write("reach", part.reach(), json);
            }
            if (part.bounded()) {
                json.writeBooleanField("bounded", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String field, double[] values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (double value : values) {
            json.writeNumber(number(value));
        }
        json.writeEndArray();
    }

    private static void write(String field, double value, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        json.writeNumber(number(value));
    }

    /** The shortest digits that name the {@code double}, without an exponent. */
    private static BigDecimal number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }
}
