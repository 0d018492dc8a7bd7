// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import static io.clout.proto.signal.v1.Network.NETWORK_BLUESKY;
import static io.clout.proto.signal.v1.Network.NETWORK_MASTODON;
import static io.clout.proto.signal.v1.Network.NETWORK_OTHER;
import static io.clout.proto.signal.v1.Network.NETWORK_TWITTER;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import java.util.Set;

/** How a kind becomes a number: each aspect turns what was observed of it into one. */
public enum Aspect {
    /** The current count. */
    TOTAL("total", "now") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return habits.total(account, kind, asOfDay);
        }
    },
    /** All of the window, the older the less. */
    VOLUME("volume", "90 days, fading") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return habits.sum(account, kind, asOfDay, weights.volume());
        }
    },
    /** All of the last 7 days. */
    DAYS7("days7", "7 days") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return habits.sum(account, kind, asOfDay, weights.days7());
        }
    },
    /** All of the last 30 days. */
    DAYS30("days30", "30 days") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return habits.sum(account, kind, asOfDay, weights.days30());
        }
    },
    /** All of the last 90 days. */
    DAYS90("days90", "90 days") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return habits.sum(account, kind, asOfDay, weights.days90());
        }
    },
    /** How many different people it came from, each once, the longer ago the less. */
    DISTINCT("distinct", "90 days, fading") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return habits.limit(
                    account.distinct(kind, asOfDay, weights.blocks()), account, kind, asOfDay, weights.volume());
        }
    },
    /** As the volume, each divided by how much its actor reacts to that day. */
    SELECTIVE("selective", "90 days, fading") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return habits.limit(
                    account.selective(kind, asOfDay, weights.volume()), account, kind, asOfDay, weights.volume());
        }
    },

    /** The current count, less what the person gave back for it, less for whom posts very often. */
    EARNED("earned", "now") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return Earned.followers(account, kind, asOfDay) * habits.dilution();
        }
    },

    /** All of the last few days, less for whom posts very often; for whom posts seldom, what as many days usually bring. */
    RECENT("recent", "a few days") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            double days7 = account.sum(kind, asOfDay, weights.days7());
            double days30 = account.sum(kind, asOfDay, weights.days30());
            double recent = POSTED_DAILY.contains(account.network())
                    ? habits.recent(account.sum(kind, asOfDay, weights.days3()), 3, days7, days30)
                    : habits.recent(days7, 7, days7, days30);
            return recent * habits.dilution();
        }
    },

    /** All of the window, the older the less, less for whom posts very often. */
    LASTING("lasting", "90 days, fading") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits) {
            return account.sum(kind, asOfDay, weights.volume()) * habits.dilution();
        }
    };

    /** Networks where most people post every day or two; elsewhere a few days are a week. */
    private static final Set<Network> POSTED_DAILY =
            Set.of(NETWORK_TWITTER, NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER);

    private final String suffix;
    private final String window;

    Aspect(String suffix, String window) {
        this.suffix = suffix;
        this.window = window;
    }

    /** Whether it shows how a kind develops, as one range among others. */
    public boolean trend() {
        return this == DAYS7 || this == DAYS30 || this == DAYS90 || this == RECENT;
    }

    /** As it stands in a feature's name. */
    String suffix() {
        return suffix;
    }

    /** The period it covers, in words. */
    String window() {
        return window;
    }

    /** The number; {@code NaN} if it is not measured. {@code habits} was prepared for the account and that day. */
    abstract double of(AccountState account, Kind kind, long asOfDay, Weights weights, Habits habits);
}
