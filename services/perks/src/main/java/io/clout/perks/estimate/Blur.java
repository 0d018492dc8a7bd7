// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.estimate;

import io.clout.perks.index.Audience.Group;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a number of people inexact: off by a chance that only the installation's key decides, then rounded to two significant digits. The same people are
 * always off by the same, however the question is put, so asking often or in other words averages nothing out.
 */
final class Blur {

    static final int LEAST_SHOWN = 50;

    private static final String HMAC = "HmacSHA256";

    /** Standard deviation: in people, and as a share. */
    private static final double PEOPLE = 5;

    private static final double SHARE = 0.03;

    private static final double MOST_DEVIATIONS = 3;

    private final byte[] key;

    Blur(byte[] key) {
        this.key = key.clone();
    }

    /** Two significant digits, 50 or more; 0 for "fewer than 50". */
    int about(Group group) {
        Random chance = new Random(seed(group.fingerprint()));
        double deviation = Math.max(PEOPLE, SHARE * group.size());
        double off = draw(chance) * deviation;
        // Below 50 nothing is ever shown, and where that begins is not a line that one person could cross.
        if (group.size() - Math.abs(draw(chance)) * deviation < LEAST_SHOWN) {
            return 0;
        }
        return twoDigits(Math.max(LEAST_SHOWN, group.size() + off));
    }

    private static double draw(Random chance) {
        return Math.clamp(chance.nextGaussian(), -MOST_DEVIATIONS, MOST_DEVIATIONS);
    }

    private static int twoDigits(double number) {
        int unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return (int) Math.round(number / unit) * unit;
    }

    private long seed(long fingerprint) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return ByteBuffer.wrap(mac.doFinal(
                            ByteBuffer.allocate(Long.BYTES).putLong(fingerprint).array()))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
