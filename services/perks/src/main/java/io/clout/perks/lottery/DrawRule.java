// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The published rule of lotteries, {@value #NAME}. An entry's rank is the SHA-256 of the text {@code SEED:BEACON:ENTRY}; the entries with
 * the lowest ranks win. Anybody can recompute it with {@code printf %s SEED:BEACON:ENTRY | sha256sum}.
 */
final class DrawRule {

    static final String NAME = "clout-lottery-1";

    private DrawRule() {}

    /**
     * The winners, lowest rank first.
     *
     * @param seed 64 hexadecimal digits
     * @param beacon empty if the seed is all there is
     */
    static List<String> winners(String seed, String beacon, List<String> entries, int quantity) {
        record Ranked(String rank, String entry) {}
        return entries.stream()
                .map(entry -> new Ranked(sha256(seed + ":" + beacon + ":" + entry), entry))
                .sorted(Comparator.comparing(Ranked::rank))
                .limit(quantity)
                .map(Ranked::entry)
                .toList();
    }

    /** What is published of the seed before entries close: {@code printf %s SEED | sha256sum}. */
    static String commitment(String seed) {
        return sha256(seed);
    }

    /** What is published of the entries before the public random value is known: the SHA-256 of them, a line each. */
    static String entriesHash(List<String> entries) {
        return sha256(
                String.join("", entries.stream().map(entry -> entry + "\n").toList()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
