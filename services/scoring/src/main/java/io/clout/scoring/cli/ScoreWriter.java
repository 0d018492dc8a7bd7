// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.scoring.score.Contribution;
import io.clout.scoring.score.Explanation;
import io.clout.scoring.score.Explanation.NotMeasured;
import io.clout.scoring.signal.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;

/** Writes scores as JSON, one person a line. */
final class ScoreWriter implements AutoCloseable {
    private final JsonGenerator json;
    private final String model;
    private final String asOf;
    private final boolean explain;

    ScoreWriter(OutputStream out, String model, Instant asOf, boolean explain) throws IOException {
        this.json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
        this.model = model;
        this.asOf = asOf.toString();
        this.explain = explain;
    }

    void write(String person, Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField("person", person);
        json.writeNumberField("score", explanation.score().value());
        json.writeArrayFieldStart("interval");
        json.writeNumber(explanation.score().lower());
        json.writeNumber(explanation.score().upper());
        json.writeEndArray();
        json.writeObjectFieldStart("networks");
        for (Map.Entry<Network, Double> points : explanation.networks().entrySet()) {
            json.writeNumberField(NetworkName.of(points.getKey()), points.getValue());
        }
        json.writeEndObject();
        json.writeStringField("model", model);
        json.writeStringField("asOf", asOf);
        if (explain) {
            writeReasons(explanation);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void writeReasons(Explanation explanation) throws IOException {
        json.writeArrayFieldStart("contributions");
        for (Contribution contribution : explanation.contributions()) {
            json.writeStartObject();
            if (contribution.network() != Network.NETWORK_UNSPECIFIED) {
                json.writeStringField("network", NetworkName.of(contribution.network()));
            }
            if (!contribution.source().isEmpty()) {
                json.writeStringField("source", contribution.source());
            }
            json.writeStringField("feature", contribution.feature());
            if (contribution.kind() != SignalKind.SIGNAL_KIND_UNSPECIFIED) {
                json.writeStringField("kind", Kind.of(contribution.kind()).name());
            }
            json.writeNumberField("value", contribution.value());
            json.writeNumberField("points", contribution.points());
            json.writeBooleanField("prior", contribution.prior());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notMeasured");
        for (NotMeasured missing : explanation.notMeasured()) {
            json.writeStartObject();
            json.writeStringField("network", NetworkName.of(missing.network()));
            json.writeStringField("kind", missing.kind().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
