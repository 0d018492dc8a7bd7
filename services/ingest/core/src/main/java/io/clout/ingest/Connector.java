// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest;

import io.clout.ingest.archive.ArchiveFormat;
import io.clout.ingest.link.OAuthSettings;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.proto.signal.v1.Network;
import java.util.Optional;

/**
 * A connector reads one network: by its API with a person's token, and by the export that the network gives its members.
 *
 * <p>It only translates. It keeps no state (what it must remember between two calls is in the cursor), never retries (its
 * {@link io.clout.ingest.poll.NetworkClient} does) and never guesses: a number it cannot read is a {@link NetworkFailure}, not a
 * zero. Its methods may block; they run on virtual threads.
 */
public interface Connector {

    Network network();

    /** How people sign in at the network; empty while the operator has not registered an app there. */
    Optional<OAuthSettings> oauth();

    /** How the network's export is read. */
    ArchiveFormat archiveFormat();

    /** Whose token it is. */
    ExternalAccount identify(String accessToken) throws NetworkFailure;

    /**
     * Reads the next page of what is new about an account.
     *
     * @param cursor what the page before returned, empty at the very beginning
     */
    Page fetch(ExternalAccount account, String accessToken, String cursor) throws NetworkFailure;
}
