// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.CodeProof;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/** Finds accounts by their handle; a code in the bio or in a field of the profile shows whose they are. */
@ApplicationScoped
class MastodonLookup implements CodeProof<MastodonHandle> {

    /** Servers that show nothing to who has not signed in there. */
    private static final Set<Kind> CLOSED = Set.of(Kind.TOKEN_REVOKED, Kind.NOT_ALLOWED);

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
        MastodonHandle local = handle.at(client.server(handle));
        Optional<Reply> found = NetworkFailure.emptyIf(CLOSED, () -> client.account(local));
        if (found.isEmpty()) {
            return new Lookup.Refused("server-shows-nothing");
        }
        Reply account = found.get();
        requireHere(account);
        String id = toldId(account);
        String host = host(id);
        if (!host.equals(local.server()) && !host.equals(handle.server())) {
            throw new NetworkFailure(Kind.NOT_THERE, local.server() + " speaks for an account of " + host);
        }
        return account.has("group") && account.flag("group")
                ? new Lookup.Refused("personal-profiles-only")
                : new Lookup.Found(new ExternalAccount(id, handle.text()));
    }

    @Override
    public String ownText(ExternalAccount account) throws NetworkFailure {
        Optional<MastodonHandle> handle = local(account);
        if (handle.isEmpty()) {
            return "";
        }
        Reply profile = client.account(handle.get());
        List<String> fields = Reply.map(profile.objectsIfAny("fields"), field -> text(field.text("value")));
        return is(profile, account) ? text(profile.text("note")) + " " + String.join(" ", fields) : "";
    }

    /** Where an account is asked for: at the server that its id names, which alone can speak for it. Empty if it has no name. */
    static Optional<MastodonHandle> local(ExternalAccount account) {
        String host = host(account.id());
        return MastodonHandle.parse(account.handle()).map(handle -> host.isEmpty() ? handle : handle.at(host));
    }

    /** Whether an account that was found is the one that is linked. Who linked before version 4.2 is known by their page. */
    static boolean is(Reply found, ExternalAccount account) throws NetworkFailure {
        return account.id().equals(toldId(found)) || account.id().equals(found.textIfAny("url"));
    }

    /**
     * Returns if the account is where it was.
     *
     * @throws NetworkFailure {@code SUSPENDED} or {@code MOVED}
     */
    static void requireHere(Reply account) throws NetworkFailure {
        if (account.json().path("suspended").asBoolean()) {
            throw new NetworkFailure(Kind.SUSPENDED, "its server has suspended it");
        }
        if (account.has("moved")) {
            throw new NetworkFailure(Kind.MOVED, "to " + account.object("moved").textIfAny("acct"));
        }
    }

    /** The account's ActivityPub id, the same everywhere, as this server tells it; before 4.2 only the address of its page. */
    static String toldId(Reply account) throws NetworkFailure {
        return account.text(account.has("uri") ? "uri" : "url");
    }

    /** The host of an address, in lower case; empty if it is no address. */
    static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String text(String html) {
        return Jsoup.parse(html).text();
    }
}
