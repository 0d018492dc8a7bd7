// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.Lookup;
import io.clout.ingest.link.OAuthLink;
import io.clout.ingest.link.OAuthSettings;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Reply;
import java.util.List;
import java.util.Optional;

/** Sign-in at LinkedIn. Its API tells the member's id, and their name only as a part of their data. */
record LinkedInSignIn(OAuthSettings settings, LinkedInClient client) implements OAuthLink {

    private static final String PERSON = "urn:li:person:";

    @Override
    public Lookup identify(String accessToken) throws NetworkFailure {
        var access = new Access.Token(accessToken);
        List<Reply> authorizations = client.authorization(access).objects("elements");
        if (authorizations.isEmpty()) {
            return new Lookup.NotFound();
        }
        String member = authorizations
                .getFirst()
                .object("memberComplianceAuthorizationKey")
                .text("member");
        return member.startsWith(PERSON)
                ? new Lookup.Found(new ExternalAccount(member.substring(PERSON.length()), name(access)))
                : new Lookup.Refused("personal-profiles-only");
    }

    private String name(Access access) throws NetworkFailure {
        Optional<Reply> profile = client.snapshot("PROFILE", 0, access);
        if (profile.isEmpty() || profile.get().objects("elements").isEmpty()) {
            return "LinkedIn";
        }
        var rows = profile.get().objects("elements").getFirst().objects("snapshotData");
        return rows.isEmpty() ? "LinkedIn" : Rows.name(rows.getFirst().json());
    }
}
