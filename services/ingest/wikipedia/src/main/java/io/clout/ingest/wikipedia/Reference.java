// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.Site;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import java.util.Arrays;
import java.util.Set;

/**
 * A property by which Wikidata names somebody's account elsewhere. Only networks are here where what it names cannot be
 * chosen freely by somebody else: not Facebook and LinkedIn, whose accounts we know by the name a person gave themselves.
 */
enum Reference {
    X("P2002", Network.NETWORK_TWITTER),
    INSTAGRAM("P2003", Network.NETWORK_INSTAGRAM),
    MASTODON("P4033", Network.NETWORK_MASTODON),
    BLUESKY("P12361", Network.NETWORK_BLUESKY),
    GITHUB("P2037", Network.NETWORK_GITHUB),
    YOUTUBE("P2397", Network.NETWORK_YOUTUBE),
    SITE("P856", Network.NETWORK_BING);

    /** An export can be made up, and what another reference or an operator showed would only be passed on. */
    private static final Set<AccountProof> STRONG =
            Set.of(AccountProof.ACCOUNT_PROOF_OAUTH, AccountProof.ACCOUNT_PROOF_CODE, AccountProof.ACCOUNT_PROOF_KEY);

    /** The number of an account at X, which stays when its name goes to somebody else. */
    private static final String X_NUMBER = "P6552";

    private final String property;
    private final Network network;

    Reference(String property, Network network) {
        this.property = property;
        this.network = network;
    }

    /** Whether what Wikidata says of a person names an account, and that account is proven to be somebody's. */
    static boolean names(Item person, Account account) {
        return STRONG.contains(account.getProof())
                && Arrays.stream(values())
                        .filter(reference -> reference.network == account.getNetwork())
                        .anyMatch(reference -> person.statements(reference.property)
                                .anyMatch(
                                        statement -> !Item.hasEnded(statement) && reference.fits(statement, account)));
    }

    private boolean fits(JsonNode statement, Account account) {
        String value = Item.text(statement);
        return switch (this) {
            case X ->
                value.equalsIgnoreCase(account.getHandle())
                        && Item.qualifiers(statement, X_NUMBER).allMatch(account.getExternalId()::equals);
            case INSTAGRAM, MASTODON, BLUESKY, GITHUB -> value.equalsIgnoreCase(account.getHandle());
            case YOUTUBE -> value.equals(account.getExternalId());
            case SITE -> isSite(value, account.getHandle());
        };
    }

    /** A page below a site that many share shows nothing, so the address must be the site itself. */
    private static boolean isSite(String address, String host) {
        return address.matches("[a-z]+://[^/?#]+/?(?:[?#].*)?")
                && Site.host(address).equals(host);
    }
}
