// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.proto.signal.v1.Network;
import java.util.Optional;

/**
 * A connector reads one network. It says which ways lead into it, and translates what the network says into observations.
 *
 * <p>It only translates. It keeps no state (what it must remember between two calls is in the cursor), never retries (its
 * {@link io.clout.ingest.poll.NetworkClient} does) and never guesses: a number it cannot read is a {@link NetworkFailure}, not a
 * zero. Its methods may block; they run on virtual threads.
 */
public interface Connector {

    Network network();

    /** Linking by a sign-in at the network; empty where there is none or the operator has not registered an app there. */
    default Optional<OAuthLink> oauth() {
        return Optional.empty();
    }

    /** Linking by the network's export, and how it is read; empty where the network gives none. */
    default Optional<ArchiveFormat> archive() {
        return Optional.empty();
    }

    /** Linking by a handle; empty where nobody but the owner may read, or the operator's own key is not configured. */
    default Optional<HandleProof> handles() {
        return Optional.empty();
    }

    /** Linking by a key that the network gives its owner. */
    default Optional<KeyLink> keys() {
        return Optional.empty();
    }

    /** Whether anybody may read: then every linked account is read by API, however it was linked. */
    default boolean isPublic() {
        return false;
    }

    /**
     * Reads the next page of what is new about an account. Never called where no way in leaves us an {@link Access}.
     *
     * @param cursor what the page before returned, empty at the very beginning
     */
    default Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        throw new IllegalStateException(network() + " has no API to read");
    }

    /**
     * Goes on without a page that the network refuses for good: behind the item, or the step, that it was of. Asks the network
     * nothing.
     *
     * @param cursor what {@link #fetch} was given
     * @return empty if nothing of the account can be read without that page
     */
    default Optional<Page> without(String cursor, NetworkFailure refusal) {
        return Optional.empty();
    }
}
