// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.kernel;

import com.google.protobuf.Timestamp;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** People with everything that their networks measure, on most days of the last 90. */
final class SamplePeople {
    /** The day that they are scored on; any will do. */
    static final long DAY = 20_400;

    static final int SIGNALS = 50;

    private SamplePeople() {}

    /** A person with an account on each of these networks. */
    static PersonState on(List<Network> networks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PersonState person = new PersonState();
        AccountsChanged.Builder linked =
                AccountsChanged.newBuilder().setPersonId("person").setVersion(1).setConsented(true);
        networks.forEach(network -> linked.addAccounts(
                Account.newBuilder().setAccountId(account(network)).setNetwork(network)));
        person.apply(linked.build());
        for (Network network : networks) {
            for (int ago = 89; ago >= 0; ago--) {
                if (random.nextInt(4) > 0) {
                    person.apply(batch(network, DAY - ago, 90 - ago, random), TimeUnit.DAYS.toMillis(DAY));
                }
            }
        }
        return person;
    }

    /** What is observed of an account on a day, of all kinds in turn. */
    static SignalsObserved batch(Network network, long day, long sequence, SplittableRandom random) {
        List<Kind> kinds =
                Arrays.stream(Kind.values()).filter(kind -> kind.isOn(network)).toList();
        Timestamp at = Timestamp.newBuilder()
                .setSeconds(TimeUnit.DAYS.toSeconds(day) + random.nextInt(80_000))
                .build();
        SignalsObserved.Builder batch = SignalsObserved.newBuilder()
                .setPersonId("person")
                .setNetwork(network)
                .setAccountId(account(network))
                .setSequence(sequence);
        for (int i = 0; i < SIGNALS; i++) {
            Kind kind = kinds.get(i % kinds.size());
            Signal.Builder signal = batch.addSignalsBuilder()
                    .setKind(kind.proto())
                    .setSemantics(kind.measure().semantics())
                    .setValue(1 + random.nextInt(20))
                    .setOccurredAt(at)
                    .setObservedAt(at);
            if (kind.actor() == Kind.Actor.OTHERS && kind.measure() == Kind.Measure.FLOW) {
                signal.setActor(Long.toHexString(random.nextLong())).setActorDailyReactions(1 + random.nextInt(20));
            }
        }
        return batch.build();
    }

    private static String account(Network network) {
        return "account-on-" + network.getNumber();
    }
}
