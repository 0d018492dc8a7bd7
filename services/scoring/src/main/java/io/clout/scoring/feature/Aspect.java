// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;

/** How a kind becomes a number: each aspect turns what was observed of it into one. */
public enum Aspect {
    /** The current count. */
    TOTAL("total", "now") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Lasting lasting) {
            return Lasting.total(account, kind, asOfDay);
        }
    },
    /** All of the window, the older the less. */
    VOLUME("volume", "90 days, fading") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Lasting lasting) {
            return lasting.sum(account, kind, asOfDay, weights.volume());
        }
    },
    /** All of the last 7 days. */
    DAYS7("days7", "7 days") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Lasting lasting) {
            return lasting.sum(account, kind, asOfDay, weights.days7());
        }
    },
    /** All of the last 30 days. */
    DAYS30("days30", "30 days") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Lasting lasting) {
            return lasting.sum(account, kind, asOfDay, weights.days30());
        }
    },
    /** All of the last 90 days. */
    DAYS90("days90", "90 days") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Lasting lasting) {
            return lasting.sum(account, kind, asOfDay, weights.days90());
        }
    },
    /** How many different people it came from, each once, the longer ago the less. */
    DISTINCT("distinct", "90 days, fading") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Lasting lasting) {
            return lasting.limit(
                    account.distinct(kind, asOfDay, weights.blocks()), account, kind, asOfDay, weights.volume());
        }
    },
    /** As the volume, each divided by how much its actor reacts to that day. */
    SELECTIVE("selective", "90 days, fading") {
        @Override
        double of(AccountState account, Kind kind, long asOfDay, Weights weights, Lasting lasting) {
            return lasting.limit(
                    account.selective(kind, asOfDay, weights.volume()), account, kind, asOfDay, weights.volume());
        }
    };

    private final String suffix;
    private final String window;

    Aspect(String suffix, String window) {
        this.suffix = suffix;
        this.window = window;
    }

    /** Whether it shows how a kind develops, as one range among others. */
    public boolean trend() {
        return this == DAYS7 || this == DAYS30 || this == DAYS90;
    }

    /** As it stands in a feature's name. */
    String suffix() {
        return suffix;
    }

    /** The period it covers, in words. */
    String window() {
        return window;
    }

    /** The number; {@code NaN} if it is not measured. {@code lasting} was prepared for the account and that day. */
    abstract double of(AccountState account, Kind kind, long asOfDay, Weights weights, Lasting lasting);
}
