// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.common.network.NetworkName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Pins what a score was made from: the SHA-256 of a line for each feature that was measured, {@code NETWORK FEATURE VALUE}, the value as
 * the 16 hex digits of its IEEE 754 bits, the lines sorted and each ended by a line feed. Anyone can compute it from the
 * contributions of a published score.
 */
public final class InputDigest {
    private InputDigest() {}

    /** In lower-case hex. */
    public static String of(List<Contribution> contributions) {
        StringBuilder text = new StringBuilder();
        contributions.stream()
                .filter(contribution -> !contribution.feature().equals(Contribution.START)
                        && !contribution.feature().equals(Contribution.NOT_MEASURED))
                .map(InputDigest::line)
                .sorted()
                .forEach(text::append);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Contribution contribution) {
        return NetworkName.of(contribution.network())
                + " "
                + contribution.feature()
                + " "
                + HexFormat.of().toHexDigits(Double.doubleToLongBits(contribution.value()))
                + "\n";
    }
}
