// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.live;

import io.clout.proto.signal.v1.Network;
import java.net.URI;
import java.util.Optional;

/** A WebSocket by which a network tells everybody at once what happens on it. A network that has one brings a bean of this type. */
public interface LiveStream {

    /** The network that tells. */
    Network network();

    /**
     * Where to listen.
     *
     * @param heardUntil position of the last event that anybody here has heard: the stream shall go on there, as far as it can; 0 to
     *     begin with what happens from now on
     */
    URI address(long heardUntil);

    /** Understands a message; empty if it is no event. */
    Optional<LiveEvent> read(String message);
}
