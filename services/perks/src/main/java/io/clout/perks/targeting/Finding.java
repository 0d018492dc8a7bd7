// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.FactSource;
import io.clout.proto.perk.v1.ReasonCode;
import io.clout.proto.perk.v1.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What one criterion says about one person.
 *
 * @param distance how far from holding, in the criterion's own unit; 0 if it holds, infinite where there is no more or less
 */
record Finding(boolean holds, double distance, Verdict verdict) {

    /** Collects what a verdict says. */
    static final class Words {
        private final Verdict.Builder verdict;

        private Words(Criterion criterion, FactSource source) {
            verdict = Verdict.newBuilder().setCriterion(criterion).setSource(source);
        }

        Words asOf(Instant instant) {
            verdict.setFactAsOf(Timestamps.of(instant));
            return this;
        }

        Words with(String parameter, String value) {
            verdict.putParameters(parameter, value);
            return this;
        }

        /** With at most one decimal. */
        Words with(String parameter, double value) {
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
            return with(
                    parameter,
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
        }

        Finding yes(ReasonCode reason) {
            return new Finding(true, 0, verdict.setHolds(true).setReason(reason).build());
        }

        Finding no(ReasonCode reason, double distance) {
            return new Finding(false, distance, verdict.setReason(reason).build());
        }

        /** There is no more or less, or nothing is known. */
        Finding no(ReasonCode reason) {
            return no(reason, Double.POSITIVE_INFINITY);
        }
    }

    static Words about(Criterion criterion, FactSource source) {
        return new Words(criterion, source);
    }
}
