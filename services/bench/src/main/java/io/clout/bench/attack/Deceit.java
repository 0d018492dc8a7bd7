// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.List;

/** Newcomers who are not what their numbers say, beside honest ones with the same audience; and how much they may have. */
enum Deceit {
    /** Nothing of it was seen growing: the crowd was bought before the account was linked. */
    BOUGHT_BEFORE_LINKING(Network.NETWORK_TWITTER, "", 50_000, 40) {
        @Override
        void live(DayOfSignals day) {
            totals(day, 100);
            day.add(Kind.POSTS, 3);
            day.addMeasured(Kind.LIKES_RECEIVED, 1);
            day.addMeasured(Kind.RETWEETS_RECEIVED, 0);
            day.addMeasured(Kind.MENTIONS_RECEIVED, 0);
        }
    },
    /** All follow back, and few react. */
    FOLLOW_BACK_POD(Network.NETWORK_TWITTER, "", 20_000, 50) {
        @Override
        void live(DayOfSignals day) {
            totals(day, 19_500);
            react(day, 3, 0.001);
        }
    },
    /** A post every three minutes, to which hardly anyone reacts. */
    SPAMMER(Network.NETWORK_TWITTER, "", 900, 30) {
        @Override
        void live(DayOfSignals day) {
            totals(day, 4_500);
            react(day, 500, 0.00002);
        }
    },
    /** The server is the cheat's own, and claims what honest stars have. */
    FORGED_SERVER(Network.NETWORK_MASTODON, "star@star.example", 1_000_000, 40) {
        @Override
        void live(DayOfSignals day) {
            totals(day, 100);
            react(day, 2, USUAL_RATE);
        }
    };

    /** The days after linking on which scores are looked at. */
    static final List<Integer> DAYS = List.of(7, 30, 90);

    /** The share of the first thousand followers who like a post; beyond them ever fewer do. As in the population. */
    private static final double USUAL_RATE = 0.02;

    private static final long FIRST_DAY = 20_000;

    final Network network;
    private final String handle;
    private final double followers;

    /** The most points that it may have on any of the days. */
    final double limit;

    Deceit(Network network, String handle, double followers, double limit) {
        this.network = network;
        this.handle = handle;
        this.followers = followers;
        this.limit = limit;
    }

    abstract void live(DayOfSignals day);

    /** Scores of the cheat on the {@link #DAYS}. */
    double[] scores(Scorer scorer) {
        return scores(scorer, handle, this::live);
    }

    /** Scores of an honest person with as many followers. */
    double[] honest(Scorer scorer) {
        return scores(scorer, "", day -> {
            totals(day, 300);
            react(day, 1, USUAL_RATE);
        });
    }

    private interface Life {
        void live(DayOfSignals day);
    }

    private double[] scores(Scorer scorer, String named, Life life) {
        PersonState state = new PersonState();
        state.apply(AccountsChanged.newBuilder()
                .setPersonId("newcomer")
                .setVersion(1)
                .setConsented(true)
                .addAccounts(Account.newBuilder()
                        .setAccountId("account")
                        .setHandle(named)
                        .setNetwork(network))
                .build());
        Presence presence = new Presence(network, true, followers, 0, 0, 0);
        double[] scores = new double[DAYS.size()];
        for (int day = 1; day <= DAYS.getLast(); day++) {
            long today = FIRST_DAY + day;
            DayOfSignals signals = new DayOfSignals(state, presence, "account", today, day * 1_000L);
            life.live(signals);
            signals.flush();
            if (DAYS.contains(day)) {
                scores[DAYS.indexOf(day)] = scorer.score(state, today).value();
            }
            scorer.settle(state, today);
        }
        return scores;
    }

    final void totals(DayOfSignals day, double following) {
        day.add(Kind.FOLLOWERS, followers);
        day.add(Kind.FOLLOWING, following);
        day.addMeasured(Kind.LIST_MEMBERSHIPS, 0);
    }

    /** So many posts, to each of which this share of the followers reacts. */
    final void react(DayOfSignals day, int posts, double rate) {
        double likes = posts * rate * Math.min(followers, 1000 * Math.pow(Math.max(1, followers / 1000), 0.8));
        day.add(Kind.POSTS, posts);
        day.addMeasured(Kind.LIKES_RECEIVED, Math.rint(likes));
        day.addMeasured(Kind.RETWEETS_RECEIVED, Math.rint(likes / 8));
        day.addMeasured(Kind.RESHARES_RECEIVED, Math.rint(likes / 3));
        day.addMeasured(Kind.REPLIES_RECEIVED, Math.rint(likes / 12));
        day.addMeasured(Kind.MENTIONS_RECEIVED, Math.rint(likes / 10));
    }
}
