// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.Lookup;
import io.clout.ingest.link.OAuthLink;
import io.clout.ingest.link.OAuthSettings;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;

/** Sign-in at X. */
record TwitterSignIn(OAuthSettings settings, TwitterClient client) implements OAuthLink {

    @Override
    public Lookup identify(String accessToken) throws NetworkFailure {
        var me = client.me(new Access.Token(accessToken));
        return new Lookup.Found(new ExternalAccount(me.id("id"), me.text("username")));
    }
}
