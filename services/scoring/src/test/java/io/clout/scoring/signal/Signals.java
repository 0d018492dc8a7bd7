// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import com.google.protobuf.Timestamp;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Signals and accounts, written short. */
public final class Signals {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final long DAY = NOON.getEpochSecond() / 86_400;

    private Signals() {}

    public static Signal signal(Kind kind, double value, Instant at) {
        Timestamp time = Timestamp.newBuilder().setSeconds(at.getEpochSecond()).build();
        return Signal.newBuilder()
                .setKind(kind.proto())
                .setSemantics(kind.measure().semantics())
                .setValue(value)
                .setOccurredAt(time)
                .setObservedAt(time)
                .build();
    }

    /** A signal of an actor who gives that many reactions a day. */
    public static Signal signal(Kind kind, double value, Instant at, String actor, double actorDailyReactions) {
        return signal(kind, value, at).toBuilder()
                .setActor(actor)
                .setActorDailyReactions(actorDailyReactions)
                .build();
    }

    public static SignalsObserved batch(String person, String account, long sequence, Signal... signals) {
        return batch(Network.NETWORK_TWITTER, person, account, sequence, signals);
    }

    public static SignalsObserved batch(
            Network network, String person, String account, long sequence, Signal... signals) {
        return SignalsObserved.newBuilder()
                .setPersonId(person)
                .setNetwork(network)
                .setAccountId(account)
                .setSequence(sequence)
                .addAllSignals(List.of(signals))
                .build();
    }

    public static AccountsChanged accounts(String person, long version, String... accountIds) {
        AccountsChanged.Builder accounts = AccountsChanged.newBuilder()
                .setPersonId(person)
                .setVersion(version)
                .setVisibility(Visibility.VISIBILITY_PRIVATE)
                .setConsented(accountIds.length > 0);
        for (String id : accountIds) {
            accounts.addAccounts(Account.newBuilder()
                    .setAccountId(id)
                    .setNetwork(Network.NETWORK_TWITTER)
                    .setExternalId(id)
                    .setHandle(id)
                    .setLinkedAt(Timestamp.newBuilder().setSeconds(NOON.getEpochSecond())));
        }
        return accounts.build();
    }

    /** All networks there are. */
    public static List<Network> networks() {
        return Arrays.stream(Network.values()).filter(NetworkKinds::has).toList();
    }

    /** A person with one linked account that nothing was observed of yet. */
    public static PersonState person() {
        PersonState person = new PersonState();
        person.add(new AccountState("a", Network.NETWORK_TWITTER));
        return person;
    }
}
