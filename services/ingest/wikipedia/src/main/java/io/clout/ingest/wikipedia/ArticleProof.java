// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Evidence;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Lookup;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * An article is the person's if Wikidata says, and has said for a while, that whom it is about has an account that the
 * person has already proven to be theirs (docs/decisions/106). Where it says no such thing, an operator looks.
 */
record ArticleProof(WikipediaClient client, Duration claimAge, String language, InstantSource clock)
        implements HandleProof {

    @Override
    public Lookup find(String handle) throws NetworkFailure {
        Optional<ArticleName> name = ArticleName.parse(handle, language);
        if (name.isEmpty()) {
            return new Lookup.Refused("not-a-handle");
        }
        Reply page = client.byTitle(name.get());
        if (page.has("invalid") || !page.has("missing") && page.count("ns") != 0) {
            return new Lookup.Refused("not-a-handle");
        }
        if (page.has("missing")) {
            return new Lookup.NotFound();
        }
        if (page.objectIfAny("pageprops").has("disambiguation")) {
            return new Lookup.Refused("several-meanings");
        }
        Optional<String> item = item(page);
        if (item.isEmpty() || !client.item(item.get()).isHuman()) {
            return new Lookup.Refused("personal-profiles-only");
        }
        return new Lookup.Found(new Article(name.get().language(), page.count("pageid")).account(page.text("title")));
    }

    @Override
    public Evidence evidence(ExternalAccount account, List<Account> linked) throws NetworkFailure {
        Reply page = client.byId(Article.of(account));
        Optional<String> item = item(page);
        if (item.isPresent() && isNamed(item.get(), linked)) {
            return new Evidence.Shown(AccountProof.ACCOUNT_PROOF_REFERENCE);
        }
        return new Evidence.Review(page.secureLink("fullurl"));
    }

    /** Whether one of the accounts is named today, and was named as long ago as is asked for. */
    private boolean isNamed(String item, List<Account> linked) throws NetworkFailure {
        Item today = client.item(item);
        List<Account> named = linked.stream()
                .filter(account -> Reference.names(today, account))
                .toList();
        if (named.isEmpty()) {
            return false;
        }
        Instant then = clock.instant().minus(claimAge);
        return client.itemAt(item, then).stream()
                .anyMatch(before -> named.stream().anyMatch(account -> Reference.names(before, account)));
    }

    /** Nothing can be put into an article to show anything: anybody can edit it. */
    @Override
    public boolean shows(ExternalAccount account, String code) {
        return false;
    }

    static Optional<String> item(Reply page) throws NetworkFailure {
        return Optional.of(page.objectIfAny("pageprops").textIfAny("wikibase_item"))
                .filter(item -> item.matches("Q\\d{1,12}"));
    }
}
