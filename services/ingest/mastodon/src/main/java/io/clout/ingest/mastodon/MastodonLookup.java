// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.CodeProof;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Finds accounts by their handle; a code in the bio or in a field of the profile shows whose they are. */
@ApplicationScoped
class MastodonLookup implements CodeProof<MastodonHandle> {

    private final MastodonClient client;

    MastodonLookup(MastodonClient client) {
        this.client = client;
    }

    @Override
    public Optional<MastodonHandle> name(String text) {
        return MastodonHandle.parse(text);
    }

    @Override
    public Lookup look(MastodonHandle handle) throws NetworkFailure {
        Reply account = client.account(handle);
        return account.has("group") && account.flag("group")
                ? new Lookup.Refused("personal-profiles-only")
                : new Lookup.Found(new ExternalAccount(id(account), handle.text()));
    }

    @Override
    public String ownText(ExternalAccount account) throws NetworkFailure {
        Optional<MastodonHandle> handle = MastodonHandle.parse(account.handle());
        if (handle.isEmpty()) {
            return "";
        }
        Reply profile = client.account(handle.get());
        List<String> fields = Reply.map(profile.objects("fields"), field -> text(field.text("value")));
        return id(profile).equals(account.id()) ? text(profile.text("note")) + " " + String.join(" ", fields) : "";
    }

    /** The account's ActivityPub id, the same everywhere; servers before 4.2 tell only the address of its page. */
    static String id(Reply account) throws NetworkFailure {
        return account.text(account.has("uri") ? "uri" : "url");
    }

    private static String text(String html) {
        return Jsoup.parse(html).text();
    }
}
