// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Objects;

/**
 * What every network can be set: {@code clout.networks.mastodon.poll.interval=1H}. A network's own settings stand beside these, in the
 * configuration of its module.
 */
@ConfigMapping(prefix = "clout.networks")
public interface NetworksConfig {

    /** By {@link NetworkName#key}; a network that nothing is set of has the defaults. */
    @WithParentName
    @WithDefaults
    Map<String, Settings> byKey();

    default Settings of(Network network) {
        return Objects.requireNonNull(byKey().get(NetworkName.key(network)), "there are defaults");
    }

    /** Settings of one network. */
    interface Settings {

        HttpConfig http();

        PollConfig poll();

        BudgetConfig budget();
    }
}
