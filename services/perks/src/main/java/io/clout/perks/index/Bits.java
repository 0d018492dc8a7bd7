// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

/** Sets of whole numbers below a fixed size, as words of 64 bits. */
final class Bits {

    private Bits() {}

    static long[] none(int size) {
        return new long[(size + 63) / 64];
    }

    static void set(long[] bits, int at) {
        bits[at >> 6] |= 1L << at;
    }

    static boolean get(long[] bits, int at) {
        return (bits[at >> 6] >>> at & 1) == 1;
    }

    static void and(long[] bits, long[] other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= other[i];
        }
    }

    static void andNot(long[] bits, long[] other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= ~other[i];
        }
    }
}
