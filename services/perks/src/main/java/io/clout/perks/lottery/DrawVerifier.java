// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Recomputes a draw from its public record. Needs nothing else: no server, and nobody's word. */
final class DrawVerifier {

    private DrawVerifier() {}

    /** What comes of it. */
    sealed interface Verdict {
        /** The winners follow from the seed, the entries and the rule. */
        record Right(DrawRecord draw) implements Verdict {}

        /** They do not, each reason in words. */
        record Wrong(List<String> reasons) implements Verdict {}

        /** Nothing is drawn yet, and what is there so far is right. */
        record NotDrawn(DrawRecord draw) implements Verdict {}
    }

    /**
     * Checks a record.
     *
     * @param commitment the hash of the seed that was noted before entries closed; empty if none was
     */
    static Verdict verify(DrawRecord draw, String commitment) {
        List<String> wrong = new ArrayList<>();
        require(
                wrong,
                draw.rule().equals(DrawRule.NAME),
                "The rule is " + draw.rule() + ", not " + DrawRule.NAME + ".");
        require(
                wrong,
                commitment.isEmpty() || commitment.equalsIgnoreCase(draw.seedHash()),
                "The hash of the seed is not the one that was published before: it is now " + draw.seedHash() + ".");
        if (!draw.entriesHash().isEmpty()) {
            checkEntries(wrong, draw);
        }
        if (!draw.seed().isEmpty()) {
            checkDraw(wrong, draw);
        }
        if (!wrong.isEmpty()) {
            return new Verdict.Wrong(List.copyOf(wrong));
        }
        return draw.seed().isEmpty() ? new Verdict.NotDrawn(draw) : new Verdict.Right(draw);
    }

    private static void checkEntries(List<String> wrong, DrawRecord draw) {
        require(
                wrong,
                draw.entriesHash().equals(DrawRule.entriesHash(draw.entries())),
                "The hash of the entries is not that of the entries.");
        require(
                wrong,
                new HashSet<>(draw.entries()).size() == draw.entries().size(),
                "An entry is listed twice, so it would have two chances.");
        require(
                wrong,
                draw.entries().stream().sorted().toList().equals(draw.entries()),
                "The entries are not in order.");
    }

    private static void checkDraw(List<String> wrong, DrawRecord draw) {
        require(
                wrong,
                DrawRule.commitment(draw.seed()).equals(draw.seedHash()),
                "The seed is not the one whose hash was published.");
        require(
                wrong,
                draw.seedFrom().equals(DrawRecord.COMMITTED_AND_BEACON)
                        != draw.beaconValue().isEmpty(),
                "A public random value is there without being announced, or announced and not there.");
        require(
                wrong,
                draw.winners()
                        .equals(DrawRule.winners(draw.seed(), draw.beaconValue(), draw.entries(), draw.quantity())),
                "The winners are not those that follow from the seed.");
    }

    private static void require(List<String> wrong, boolean holds, String reason) {
        if (!holds) {
            wrong.add(reason);
        }
    }
}
