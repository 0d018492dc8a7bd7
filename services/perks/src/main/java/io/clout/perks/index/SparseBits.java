// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import java.util.stream.IntStream;

/**
 * A set of whole numbers of which most words of 64 bits are empty.
 *
 * @param at where the others stand, ascending
 * @param words what they are
 */
record SparseBits(int[] at, long[] words) {

    private static final int BYTES_OF_WORD = Integer.BYTES + Long.BYTES;
    private static final int BYTES_OF_HEADERS = 48;

    static SparseBits of(long[] bits) {
        int[] at = IntStream.range(0, bits.length).filter(i -> bits[i] != 0).toArray();
        return new SparseBits(at, IntStream.of(at).mapToLong(i -> bits[i]).toArray());
    }

    void addTo(long[] bits) {
        for (int i = 0; i < at.length; i++) {
            bits[at[i]] |= words[i];
        }
    }

    void removeFrom(long[] bits) {
        for (int i = 0; i < at.length; i++) {
            bits[at[i]] &= ~words[i];
        }
    }

    long bytes() {
        return BYTES_OF_HEADERS + (long) BYTES_OF_WORD * at.length;
    }
}
