// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;

/**
 * What influences on its own.
 *
 * @param source one of several on the network; empty where all accounts of the network count as one
 */
public record Origin(Network network, String source) {

    static Origin of(AccountFeatures account) {
        return new Origin(account.network(), account.source());
    }

    static Origin of(Contribution contribution) {
        return new Origin(contribution.network(), contribution.source());
    }
}
