// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.Catalogue;
import io.clout.scoring.score.Catalogue.Entry;
import io.clout.scoring.signal.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** The catalogue in words, and for programs. */
final class CatalogueWriter {
    private CatalogueWriter() {}

    static void writeMarkdown(Catalogue catalogue, PrintStream out) {
        out.printf(
                Locale.ROOT,
                """
                # Signals and features

                %d features of %d networks, with their weight in the model %s: the most that a feature can bring to the influence of
                its network. A weight marked * is prior: its curve was carried over from a like signal, not learned. Features without
                a weight are computed for models to come.
                """,
                catalogue.entries().size(),
                catalogue.networks().size(),
                catalogue.model());
        catalogue.networks().forEach(network -> writeMarkdown(network, catalogue, out));
    }

    private static void writeMarkdown(Network network, Catalogue catalogue, PrintStream out) {
        out.printf("%n## %s%n%n", NetworkName.of(network));
        out.println("| Signal | Unit | Adds up as | Who acts | Actors named |\n|---|---|---|---|---|");
        for (Kind kind : catalogue.kinds(network)) {
            out.printf(
                    "| %s | %s | %s | %s | %s |%n",
                    kind, kind.unit(), measure(kind), actor(kind), kind.namesActors(network) ? "yes" : "");
        }
        out.println("\n| Feature | Unit | Window | Weight |\n|---|---|---|---|");
        for (Entry entry : catalogue.entries()) {
            if (entry.network() == network) {
                out.printf(
                        "| %s | %s | %s | %s |%n",
                        entry.feature().name(),
                        entry.feature().unit(),
                        entry.feature().window(),
                        weight(entry));
            }
        }
    }

    private static String weight(Entry entry) {
        return entry.weight() == 0
                ? ""
                : String.format(Locale.ROOT, "%.3f%s", entry.weight(), entry.prior() ? " *" : "");
    }

    static void writeJson(Catalogue catalogue, PrintStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("model", catalogue.model());
            json.writeArrayFieldStart("features");
            for (Entry entry : catalogue.entries()) {
                write(entry, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private static void write(Entry entry, JsonGenerator json) throws IOException {
        Kind kind = entry.feature().kind();
        json.writeStartObject();
        json.writeStringField("network", NetworkName.of(entry.network()));
        json.writeStringField("feature", entry.feature().name());
        json.writeStringField("kind", kind.name());
        json.writeStringField("unit", entry.feature().unit());
        json.writeStringField("window", entry.feature().window());
        json.writeStringField("addsUpAs", measure(kind));
        json.writeStringField("whoActs", actor(kind));
        json.writeNumberField("weight", entry.weight());
        json.writeBooleanField("prior", entry.prior());
        json.writeEndObject();
    }

    private static String measure(Kind kind) {
        return switch (kind.measure()) {
            case TOTAL -> "total";
            case FLOW -> "increments";
        };
    }

    private static String actor(Kind kind) {
        return switch (kind.actor()) {
            case OTHERS -> "others";
            case PERSON -> "the person";
        };
    }
}
