// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import java.util.Optional;

/** Linking by a sign-in at the network. */
public interface OAuthLink {

    /** The app that the operator registered. */
    OAuthSettings settings();

    /** Asks the network's token endpoint. */
    NetworkClient http();

    /** Whose token it is. */
    Lookup identify(String accessToken) throws NetworkFailure;

    /** Where the tokens are in what the token endpoint answers: nearly everywhere that is the answer itself. */
    default Reply granted(Reply answer) throws NetworkFailure {
        return answer;
    }

    /** What is kept instead of the token that a sign-in gave: some networks exchange a short-lived one for a long-lived one. */
    default TokenSet lengthened(TokenSet fresh) throws NetworkFailure {
        return fresh;
    }

    /** Whether a token can be renewed without the person; if not, they are shown the date by which to sign in again. */
    default boolean isRenewable(TokenSet held) {
        return !held.refreshToken().isEmpty();
    }

    /** Renews a token where that is not done by the refresh grant of RFC 6749; empty where it is. */
    default Optional<TokenSet> renewed(TokenSet held) throws NetworkFailure {
        return Optional.empty();
    }
}
