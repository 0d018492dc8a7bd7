// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.Lookup;
import io.clout.ingest.link.OAuthLink;
import io.clout.ingest.link.OAuthSettings;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Reply;

/** Sign-in at Foursquare, which also is Swarm's. */
record FoursquareSignIn(OAuthSettings settings, FoursquareClient client) implements OAuthLink {

    @Override
    public Lookup identify(String accessToken) throws NetworkFailure {
        Reply user = client.self(accessToken);
        String name = user.text("firstName") + (user.has("lastName") ? " " + user.text("lastName") : "");
        String handle = user.has("handle") ? user.text("handle") : name;
        return user.has("type") && user.text("type").equals("page")
                ? new Lookup.Refused("personal-profiles-only")
                : new Lookup.Found(new ExternalAccount(user.id("id"), handle));
    }
}
