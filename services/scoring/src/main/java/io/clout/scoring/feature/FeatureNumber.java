// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import io.clout.proto.score.v1.FeatureAspect;
import io.clout.scoring.signal.Kind;
import java.util.Locale;

/**
 * What stands for a feature in stored and published scores, by its name: the number of its kind in the contracts times 32, plus the
 * number there of what follows the dot, so that {@code LIKES_RECEIVED.perPost} is 7 * 32 + 8.
 */
public final class FeatureNumber {
    private static final int ASPECTS = 32;

    private FeatureNumber() {}

    /** Throws {@link IllegalArgumentException} if the contracts do not know the feature. */
    public static int of(String feature) {
        int dot = feature.indexOf('.');
        String suffix = feature.substring(dot + 1).replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        FeatureAspect aspect = FeatureAspect.valueOf("FEATURE_ASPECT_" + suffix);
        return Kind.valueOf(feature.substring(0, dot)).proto().getNumber() * ASPECTS + aspect.getNumber();
    }
}
