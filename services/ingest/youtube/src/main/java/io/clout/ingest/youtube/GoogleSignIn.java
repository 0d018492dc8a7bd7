// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.link.Lookup;
import io.clout.ingest.link.OAuthLink;
import io.clout.ingest.link.OAuthSettings;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import java.util.List;
import java.util.Map;

/** A sign-in at Google links the channel that is chosen there. */
record GoogleSignIn(YouTubeConfig config, String clientId, YouTubeClient client) implements OAuthLink {

    private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/youtube.readonly");

    /** Only so does Google give a refresh token, also to somebody who agreed before. */
    private static final Map<String, String> OFFLINE = Map.of("access_type", "offline", "prompt", "consent");

    @Override
    public OAuthSettings settings() {
        return new OAuthSettings(
                        clientId, config.clientSecret().orElse(""), config.authorizeUrl(), config.tokenUrl(), SCOPES)
                .withSecretInForm()
                .withAuthorizeParameters(OFFLINE);
    }

    @Override
    public Lookup identify(String accessToken) throws NetworkFailure {
        return DescriptionProof.lookup(
                client.channel("snippet", Map.of("mine", "true"), new Access.Token(accessToken)));
    }
}
