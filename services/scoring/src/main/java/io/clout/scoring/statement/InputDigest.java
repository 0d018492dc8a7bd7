// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.statement;

import io.clout.proto.score.v1.Score;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * What a score was made from, as a SHA-256. Digested is one line of UTF-8 for each contribution, the lines sorted: network (such as
 * {@code TWITTER}; empty for the point everybody starts with), a blank, name of the feature, a blank, its value's IEEE 754 bits in 16
 * lower-case hex digits, a line feed. So whoever has the explanation of the day can compute it, in any language.
 */
public final class InputDigest {
    private static final String PREFIX = "NETWORK_";

    private InputDigest() {}

    /** In lower-case hex. */
    public static String of(Score score) {
        String lines = score.getContributionsList().stream()
                .map(part -> "%s %s %016x\n"
                        .formatted(
                                part.getNetworkValue() == 0
                                        ? ""
                                        : part.getNetwork().name().substring(PREFIX.length()),
                                part.getFeature(),
                                Double.doubleToLongBits(part.getFeatureValue())))
                .sorted()
                .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
