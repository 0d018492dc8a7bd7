// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.clout.common.security.Caller;
import io.clout.gateway.session.Session;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A stream of what happens to the caller. It ends when the token that opened it expires; browsers then reconnect by themselves. */
@Path("/api/v1/me/events")
@Authenticated
@Tag(name = "Me")
class EventsResource {
    /** How long browsers wait before they reconnect. */
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final Session session;
    private final PersonEvents events;
    private final EventsConfig config;
    private final Sse sse;
    private final OpenStreams open;
    private final Caller caller;
    private final InstantSource clock = InstantSource.system();

    EventsResource(
            Session session, PersonEvents events, EventsConfig config, Sse sse, OpenStreams open, Caller caller) {
        this.session = session;
        this.events = events;
        this.config = config;
        this.sse = sse;
        this.open = open;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Events until the token expires",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            operationId = "watchMe",
            summary = "Streams what happens to the caller as server-sent events",
            description =
                    "The event score carries the body of getScore, the event import that of getImport. The event score-gone says that"
                            + " there is no score any more.")
    public Multi<OutboundSseEvent> watch() {
        return open.open(caller.personId(), this::stream);
    }

    private Multi<OutboundSseEvent> stream() {
        var lifetime = Duration.between(clock.instant(), session.tokenExpiresAt());
        var hello = Multi.createFrom()
                .item(sse.newEventBuilder()
                        .reconnectDelay(RECONNECT.toMillis())
                        .comment("welcome")
                        .build());
        var heartbeat = Multi.createFrom()
                .ticks()
                .startingAfter(config.heartbeat())
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(_ -> sse.newEventBuilder().comment("still here").build());
        var news = events.of(session.token()).map(this::written);
        return Multi.createBy()
                .merging()
                .streams(hello, heartbeat, news)
                .select()
                .first(lifetime);
    }

    private OutboundSseEvent written(PersonEvent event) {
        return sse.newEventBuilder()
                .name(event.name())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.data())
                .build();
    }
}
