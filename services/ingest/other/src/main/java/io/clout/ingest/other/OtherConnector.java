// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.ingest.network.Connector;
import io.clout.ingest.network.HandleProof;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The open way in: a person opens it, and from then on the operator may push signals about them. Nothing is ever fetched. */
@ApplicationScoped
class OtherConnector implements Connector {

    @Override
    public Network network() {
        return Network.NETWORK_OTHER;
    }

    @Override
    public Optional<HandleProof> handles() {
        return Optional.of(new OpenedWay());
    }
}
