// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.Evidence;
import io.clout.ingest.link.HandleProof;
import io.clout.ingest.link.Lookup;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Reply;
import io.clout.proto.account.v1.Account;
import java.util.List;
import java.util.Optional;

/** An account is the person's if they can write a code into its bio. Organizations are no persons. */
record BioProof(GitHubClient client) implements HandleProof {

    @Override
    public Lookup find(String handle) throws NetworkFailure {
        Optional<String> login = GitHubHandle.parse(handle);
        if (login.isEmpty()) {
            return new Lookup.Refused("not-a-handle");
        }
        Reply user = client.user(login.get());
        return user.text("type").equals("User")
                ? new Lookup.Found(new ExternalAccount(user.id("id"), user.text("login")))
                : new Lookup.Refused("personal-profiles-only");
    }

    @Override
    public Evidence evidence(ExternalAccount account, List<Account> linked) {
        return new Evidence.Code("profile_bio");
    }

    @Override
    public boolean shows(ExternalAccount account, String code) throws NetworkFailure {
        Reply user = client.userById(account.id());
        return user.has("bio") && user.text("bio").contains(code);
    }
}
