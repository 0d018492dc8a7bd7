// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.KeyLink;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.Site;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects Bing: the person's key shows the sites that Bing has verified as theirs. */
@ApplicationScoped
class BingConnector implements Connector, KeyLink {

    private final BingClient client;
    private final BingReading reading;

    BingConnector(BingClient client, BingReading reading) {
        this.client = client;
        this.reading = reading;
    }

    @Override
    public Network network() {
        return Network.NETWORK_BING;
    }

    @Override
    public Optional<KeyLink> keys() {
        return Optional.of(this);
    }

    /** The site must be one that Bing has verified for the owner of the key. */
    @Override
    public Lookup open(String handle, String key) throws NetworkFailure {
        String wanted = Site.host(handle);
        if (wanted.isEmpty()) {
            return new Lookup.Refused("not-a-site");
        }
        for (Reply site : client.sites(key)) {
            String url = site.text("Url");
            if (Site.host(url).equals(wanted)) {
                return site.flag("IsVerified")
                        ? new Lookup.Found(new ExternalAccount(url, wanted))
                        : new Lookup.Refused("site-not-verified");
            }
        }
        return new Lookup.NotFound();
    }

    @Override
    public Page fetch(ExternalAccount account, Access access, String cursor) throws NetworkFailure {
        return reading.fetch(account.id(), access.secret(), cursor);
    }

    @Override
    public Optional<Page> without(String cursor, NetworkFailure refusal) {
        return reading.without(cursor, refusal);
    }
}
