// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.network.NetworkName;
import io.clout.ingest.other.FakeOther;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.RunningService;
import io.clout.proto.account.v1.Connector;
import io.clout.proto.account.v1.ListConnectorsRequest;
import io.clout.proto.signal.v1.Network;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The contract lists the networks; everything else follows it (docs/decisions/141). */
@QuarkusTest
@IngestTest
@AtNetwork(FakeOther.class)
class AllNetworksQuarkusTest extends RunningService {

    /** Clout's own ledger is no network that is read. */
    private static final List<Network> ALL = NetworkName.all().stream()
            .filter(network -> network != Network.NETWORK_CLOUT)
            .toList();

    @Test
    void everyNetworkOfTheContractRunsInItsOrder() {
        var connectors = service.as(ada)
                .listConnectors(ListConnectorsRequest.getDefaultInstance())
                .getConnectorsList();

        assertThat(connectors).extracting(Connector::getNetwork).containsExactlyElementsOf(ALL);
        assertThat(connectors)
                .allMatch(connector -> connector.getOauthAvailable()
                        || connector.getArchiveAvailable()
                        || connector.getHandleAvailable()
                        || connector.getKeyAvailable());
    }

    @Test
    void everyNetworkHasAStandIn() {
        assertThat(ServiceLoader.load(FakeNetwork.class))
                .extracting(FakeNetwork::network)
                .containsAll(ALL);
    }

    @Test
    void everyNetworkHasAFolderOfItsName() {
        Path ingest = Path.of("..");
        assertThat(ALL).allSatisfy(network -> {
            Path folder = ingest.resolve(NetworkName.key(network));
            assertThat(folder.resolve("README.md")).exists();
            assertThat(Files.readString(ingest.resolve("README.md"))).contains("](" + NetworkName.key(network) + ")");
        });
    }
}
