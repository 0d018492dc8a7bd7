// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.googleplus;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.Connector;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects Google+: there is nothing left to ask, so the Takeout is the only way in. */
@ApplicationScoped
class GooglePlusConnector implements Connector {

    @Override
    public Network network() {
        return Network.NETWORK_GOOGLE_PLUS;
    }

    @Override
    public Optional<ArchiveFormat> archive() {
        return Optional.of(new TakeoutArchive());
    }
}
