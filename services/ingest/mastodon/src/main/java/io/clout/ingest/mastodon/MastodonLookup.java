// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.Evidence;
import io.clout.ingest.link.HandleProof;
import io.clout.ingest.link.Lookup;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Reply;
import io.clout.proto.account.v1.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Finds accounts by their handle; a code in the bio or in a field of the profile shows whose they are. */
@ApplicationScoped
class MastodonLookup implements HandleProof {

    private final MastodonClient client;

    MastodonLookup(MastodonClient client) {
        this.client = client;
    }

    @Override
    public Lookup find(String text) throws NetworkFailure {
        Optional<MastodonHandle> handle = MastodonHandle.parse(text);
        if (handle.isEmpty()) {
            return new Lookup.Refused("not-a-handle");
        }
        try {
            Reply account = client.account(handle.get());
            return account.has("group") && account.flag("group")
                    ? new Lookup.Refused("personal-profiles-only")
                    : new Lookup.Found(
                            new ExternalAccount(id(account), handle.get().text()));
        } catch (NetworkFailure e) {
            if (e.kind() == Kind.NOT_THERE) {
                return new Lookup.NotFound();
            }
            throw e;
        }
    }

    @Override
    public Evidence evidence(ExternalAccount account, List<Account> linked) {
        return new Evidence.Code("profile_bio");
    }

    @Override
    public boolean shows(ExternalAccount account, String code) throws NetworkFailure {
        Optional<MastodonHandle> handle = MastodonHandle.parse(account.handle());
        if (handle.isEmpty()) {
            return false;
        }
        Reply profile = client.account(handle.get());
        if (!id(profile).equals(account.id())) {
            return false;
        }
        var places = new StringBuilder(text(profile.text("note")));
        for (Reply field : profile.objects("fields")) {
            places.append(' ').append(text(field.text("value")));
        }
        return places.toString().contains(code);
    }

    /** The account's ActivityPub id, the same everywhere; servers before 4.2 tell only the address of its page. */
    static String id(Reply account) throws NetworkFailure {
        return account.text(account.has("uri") ? "uri" : "url");
    }

    private static String text(String html) {
        return Jsoup.parse(html).text();
    }
}
