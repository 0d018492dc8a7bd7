// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.CodeProof;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.OAuthSettings;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.SignIn;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connects YouTube: by a sign-in at Google, or by handle where the operator has a key. */
@ApplicationScoped
class YouTubeConnector implements Connector, CodeProof<ChannelName> {

    private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/youtube.readonly");

    /** Only so does Google give a refresh token, also to somebody who agreed before. */
    private static final Map<String, String> OFFLINE = Map.of("access_type", "offline", "prompt", "consent");

    private final YouTubeConfig config;
    private final YouTubeClient client;
    private final YouTubeReading reading;

    YouTubeConnector(YouTubeConfig config, YouTubeClient client, YouTubeReading reading) {
        this.config = config;
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_YOUTUBE;
    }

    @Override
    public Optional<OAuthLink> oauth() {
        return OAuthSettings.of(config, config.authorizeUrl(), config.tokenUrl(), SCOPES)
                .map(settings -> settings.withSecretInForm().withAuthorizeParameters(OFFLINE))
                .map(settings -> new SignIn(settings, client.http(), this::chosenChannel));
    }

    @Override
    public Optional<HandleProof> handles() {
        return config.apiKey().map(_ -> this);
    }

    @Override
    public boolean isPublic() {
        return config.apiKey().isPresent();
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account, access, cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }

    @Override
    public Optional<ChannelName> name(String handle) {
        return ChannelName.parse(handle);
    }

    @Override
    public Lookup look(ChannelName name) throws NetworkFailure {
        return lookup(client.channel("snippet", name.query(), new Access.Public()));
    }

    @Override
    public String ownText(ExternalAccount account) throws NetworkFailure {
        Optional<Reply> channel = client.channel("snippet", Map.of("id", account.id()), new Access.Public());
        return channel.isPresent() ? channel.get().object("snippet").text("description") : "";
    }

    /** A sign-in at Google links the channel that is chosen there. */
    private Lookup chosenChannel(String accessToken) throws NetworkFailure {
        return lookup(client.channel("snippet", Map.of("mine", "true"), new Access.Token(accessToken)));
    }

    /** A channel of old may have no handle; it is then known by its title. */
    private static Lookup lookup(Optional<Reply> channel) throws NetworkFailure {
        if (channel.isEmpty()) {
            return new Lookup.NotFound();
        }
        Reply snippet = channel.get().object("snippet");
        String name = snippet.has("customUrl") ? snippet.text("customUrl") : snippet.text("title");
        String handle = name.startsWith("@") ? name.substring(1) : name;
        return new Lookup.Found(new ExternalAccount(channel.get().text("id"), handle));
    }
}
