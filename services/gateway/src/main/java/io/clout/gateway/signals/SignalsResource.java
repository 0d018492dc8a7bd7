// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import io.clout.common.limits.Limits;
import io.clout.common.signal.SignalLine;
import io.clout.gateway.backend.BackendConfig;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.json.Items;
import io.clout.gateway.session.Session;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.ListOpenedRequest;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalServiceGrpc;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Imports signals from any other source, as many as there are: the body is passed on as it arrives, no faster than the service takes it. */
@Path("/api/v1/signals")
@Tag(name = "Operation")
class SignalsResource {
    private final Session session;
    private final Connectors connectors;
    private final BackendConfig config;

    SignalsResource(Session session, Connectors connectors, BackendConfig config) {
        this.session = session;
        this.connectors = connectors;
        this.config = config;
    }

    @POST
    @Consumes({"application/x-ndjson", "application/jsonl"})
    @PermissionsAllowed("signals.write")
    @RunOnVirtualThread
    @Operation(
            operationId = "importSignals",
            summary = "Imports signals from any other source, one JSON object per line",
            description =
                    "Needs a token with the scope signals.write. Sending a line twice has no further effect, so after any"
                            + " failure the same body can be sent again. Invalid lines are reported and skipped. With dryRun the"
                            + " answer says what would happen, and nothing does. /api/v1/signals/schema is the JSON Schema"
                            + " of a line.")
    public SignalReport take(@RestQuery @DefaultValue("false") boolean dryRun, InputStream lines) throws IOException {
        var service = connectors.of(Network.NETWORK_OTHER).service().channel(session.token());
        var tally = new Tally();
        var stream = new SignalStream(service, config.uploadStall(), tally, dryRun);
        try {
            send(new LineReader(lines), stream, tally);
            stream.complete();
        } catch (IOException | RuntimeException e) {
            stream.cancel(e);
            throw e;
        }
        return tally.report();
    }

    /**
     * A person whom signals may be sent about.
     *
     * @param person the id that lines have
     * @param name what the person calls the way; not verified
     */
    @Schema(name = "OpenedWay")
    record Opened(String person, String name) {}

    @GET
    @Path("/people")
    @PermissionsAllowed("signals.write")
    @RunOnVirtualThread
    @Operation(
            operationId = "listOpened",
            summary = "Lists who has opened the way for signals of other sources",
            description = "Ordered by person, at most 1,000; the next page follows the last person of this one. Needs a"
                    + " token with the scope signals.write.")
    public Items<Opened> people(@RestQuery @DefaultValue("") String after) {
        var service = connectors.of(Network.NETWORK_OTHER).service().channel(session.token());
        var request = ListOpenedRequest.newBuilder().setAfter(after).build();
        var opened = SignalServiceGrpc.newBlockingStub(service)
                .withDeadlineAfter(config.uploadStall().toMillis(), TimeUnit.MILLISECONDS)
                .listOpened(request);
        return new Items<>(opened.getWaysList().stream()
                .map(way -> new Opened(way.getPersonId(), way.getName()))
                .toList());
    }

    @GET
    @Path("/schema")
    @Produces("application/schema+json")
    @Operation(hidden = true)
    public InputStream schema() {
        return SignalLine.schema();
    }

    private static void send(LineReader lines, SignalStream stream, Tally tally) throws IOException {
        var piece = new ArrayList<ImportedSignal>(Limits.MAX_SIGNALS_PER_BATCH);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().text().isBlank()) {
                continue;
            }
            switch (ImportLine.read(line.get())) {
                case ImportLine.Readable(var signal) -> piece.add(signal);
                case ImportLine.Unreadable(var rejected) -> tally.reject(rejected);
            }
            if (piece.size() == Limits.MAX_SIGNALS_PER_BATCH) {
                stream.send(piece);
                piece.clear();
            }
        }
        if (!piece.isEmpty()) {
            stream.send(piece);
        }
    }
}
