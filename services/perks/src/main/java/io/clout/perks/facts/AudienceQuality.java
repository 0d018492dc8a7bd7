// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.proto.score.v1.AccountFeatures;
import io.clout.proto.score.v1.FeatureAspect;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.SignalKind;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How much of a person's audience reacts: reactions (as scoring weighs them, the older the less) for each 1,000 of the audience, all linked
 * accounts whose audience is known together. An audience bought or abandoned reacts little, so a low number says what a high count of
 * followers hides.
 */
public final class AudienceQuality {

    /** Keeps a person with three followers and five likes from having the highest number of all. */
    private static final int SMALL_AUDIENCE = 50;

    private static final int HIGHEST = 1_000_000;

    /** Features are numbered by 32 times the kind plus the aspect. */
    private static final int ASPECTS = 32;

    private static final Set<Integer> AUDIENCES = Set.of(
            total(SignalKind.SIGNAL_KIND_FOLLOWERS),
            total(SignalKind.SIGNAL_KIND_FRIENDS),
            total(SignalKind.SIGNAL_KIND_CONNECTIONS));

    private AudienceQuality() {}

    /** Reactions for each 1,000, 0 to 1,000,000; empty if no account says how large its audience is. */
    public static OptionalInt of(Score score) {
        double reactions = 0;
        double audience = 0;
        for (AccountFeatures account : score.getAccountsList()) {
            double size = audience(account);
            if (size > 0) {
                reactions += account.getReactions();
                audience += size;
            }
        }
        return audience == 0
                ? OptionalInt.empty()
                : OptionalInt.of(
                        (int) Math.clamp(Math.round(1000 * reactions / (audience + SMALL_AUDIENCE)), 0, HIGHEST));
    }

    private static double audience(AccountFeatures account) {
        double size = 0;
        for (int i = 0; i < account.getCountedCount(); i++) {
            if (AUDIENCES.contains(account.getCounted(i))) {
                size += account.getCounts(i);
            }
        }
        for (int i = 0; i < account.getMeasuredCount(); i++) {
            if (AUDIENCES.contains(account.getMeasured(i))) {
                size += account.getMeasures(i);
            }
        }
        return size;
    }

    private static int total(SignalKind kind) {
        return kind.getNumber() * ASPECTS + FeatureAspect.FEATURE_ASPECT_TOTAL.getNumber();
    }
}
