// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.score.v1.GetPublicScoreResponse;
import io.clout.proto.signal.v1.Network;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * A person as version 2 shows them.
 *
 * @param nick their name at Twitter; else the one they have here
 */
@RegisterForReflection
record KloutUser(String kloutId, String nick, KloutScore score, KloutScore.Deltas scoreDeltas) {

    /** An id at a network, or {@code ks}, ours. */
    record Identity(String id, String network) {}

    static KloutUser of(PublicPerson person, GetPublicScoreResponse found) {
        return new KloutUser(
                Long.toString(person.getNumber()), nick(person), KloutScore.of(found), KloutScore.deltas(found));
    }

    static Identity identity(PublicPerson person) {
        return new Identity(Long.toString(person.getNumber()), "ks");
    }

    static Optional<Identity> identity(PublicPerson person, KloutNetwork network) {
        return account(person, network.network())
                .map(account -> new Identity(account.getExternalId(), network.letters()));
    }

    static String nick(PublicPerson person) {
        return account(person, Network.NETWORK_TWITTER).map(Account::getHandle).orElseGet(person::getDisplayName);
    }

    private static Optional<Account> account(PublicPerson person, Network network) {
        return person.getAccountsList().stream()
                .filter(account -> account.getNetwork() == network)
                .findFirst();
    }
}
