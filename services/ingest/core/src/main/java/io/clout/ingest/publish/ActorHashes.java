// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.proto.signal.v1.Network;

/** Hides who reacted: the same id on two networks is two actors. */
public final class ActorHashes {

    private final byte[] key;

    /**
     * @param key this instance's secret
     */
    public ActorHashes(byte[] key) {
        this.key = key.clone();
    }

    public ActorHash of(Network network) {
        return new ActorHash(key, network.name());
    }
}
