// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.live;

import io.clout.ingest.network.Networks;
import io.clout.ingest.poll.SyncRepository;
import io.clout.proto.signal.v1.Network;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A listener for each network that runs here and has a stream. */
@ApplicationScoped
public class LiveStreams {

    private final Map<Network, StreamListener> listeners = new EnumMap<>(Network.class);

    LiveStreams(
            Networks networks,
            @Any Instance<LiveStream> streams,
            LiveConfig config,
            SyncRepository syncs,
            StreamLease lease,
            MeterRegistry metrics,
            Clock clock) {
        streams.stream()
                .filter(stream -> config.enabled() && networks.has(stream.network()))
                .forEach(stream -> listeners.put(
                        stream.network(), new StreamListener(stream, config, syncs, lease, metrics, clock)));
    }

    void start(@Observes StartupEvent event) {
        listeners.values().forEach(StreamListener::start);
    }

    void stop(@Observes ShutdownEvent event) {
        listeners.values().forEach(StreamListener::stop);
    }

    /** How listening to a network is going; empty where it has no stream or nobody wants to listen. */
    public Optional<String> state(Network network) {
        return Optional.ofNullable(listeners.get(network))
                .map(listener -> listener.state().name());
    }
}
