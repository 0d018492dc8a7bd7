// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.Evidence;
import io.clout.ingest.link.HandleProof;
import io.clout.ingest.link.Lookup;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Reply;
import io.clout.proto.account.v1.Account;
import java.util.List;
import java.util.Optional;

/** An account is the person's if they can write a code into the description of its profile. */
record DescriptionProof(BlueskyClient client) implements HandleProof {

    @Override
    public Lookup find(String text) throws NetworkFailure {
        Optional<String> handle = BlueskyHandle.parse(text);
        if (handle.isEmpty()) {
            return new Lookup.Refused("not-a-handle");
        }
        Reply profile = client.profile(handle.get());
        return new Lookup.Found(new ExternalAccount(profile.text("did"), profile.text("handle")));
    }

    @Override
    public Evidence evidence(ExternalAccount account, List<Account> linked) {
        return new Evidence.Code("profile_bio");
    }

    @Override
    public boolean shows(ExternalAccount account, String code) throws NetworkFailure {
        Reply profile = client.profile(account.id());
        return profile.has("description") && profile.text("description").contains(code);
    }
}
