// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

/** Counts the actors of merged sketches of {@link Actors}. */
final class ActorCount {
    /** Highest rank that a register can hold. */
    static final int LARGEST_RANK = 15;

    private static final int REGISTERS = Actors.REGISTERS;

    /** The limit of HyperLogLog's correction of bias for many registers. */
    private static final double BIAS = 1 / (2 * StrictMath.log(2));

    /** What the registers that are still 0 say, by how many they are. */
    private static final double[] EMPTY = new double[REGISTERS + 1];

    /** What the registers that are full say, by how many they are. */
    private static final double[] FULL = new double[REGISTERS + 1];

    static {
        for (int i = 0; i <= REGISTERS; i++) {
            EMPTY[i] = REGISTERS * sigma((double) i / REGISTERS);
            FULL[i] = REGISTERS * tau(1 - (double) i / REGISTERS) * StrictMath.scalb(1.0, 1 - LARGEST_RANK);
        }
    }

    /** 2^-{@value #LARGEST_RANK}: to multiply by it is exact. */
    private static final double PART = 1.0 / (1L << LARGEST_RANK);

    /** By a byte of two registers: how many are 0, how many are full, and the sum of 2^-rank of the others in such parts. */
    private static final long[] TALLY = new long[256];

    private static final int EMPTY_AT = 48;
    private static final int FULL_AT = 40;

    static {
        for (int two = 0; two < TALLY.length; two++) {
            TALLY[two] = tally(two & 15) + tally(two >>> 4);
        }
    }

    private static long tally(int rank) {
        return switch (rank) {
            case 0 -> 1L << EMPTY_AT;
            case LARGEST_RANK -> 1L << FULL_AT;
            default -> 1L << LARGEST_RANK - rank;
        };
    }

    /** The lower halves of all bytes. */
    private static final long LOWER = 0x0f0f0f0f0f0f0f0fL;

    /** The highest bits of all bytes. */
    private static final long HIGHEST = 0x8080808080808080L;

    /** The lowest bits of all bytes. */
    private static final long LOWEST = 0x0101010101010101L;

    /** The highest rank of each register so far, as {@link Actors} keeps them. */
    private final long[] merged = new long[Actors.LONGS];

    /** Adds the sketch that begins there. */
    void merge(long[] registers, int from) {
        for (int i = 0; i < merged.length; i++) {
            long known = merged[i];
            long other = registers[from + i];
            long higher = higher(other, known) | higher(other >>> 4, known >>> 4) << 4;
            merged[i] = known & ~higher | other & higher;
        }
    }

    /** All bits of those registers, in the lower halves of bytes, that are higher in the one than in the other. */
    private static long higher(long one, long other) {
        return (((one & LOWER | HIGHEST) - (other & LOWER) - LOWEST & HIGHEST) >>> 7) * 15;
    }

    double estimate() {
        long tally = 0;
        for (long sixteen : merged) {
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                tally += TALLY[(int) (sixteen >>> shift) & 255];
            }
        }
        int empty = (int) (tally >>> EMPTY_AT);
        int full = (int) (tally >>> FULL_AT) & 255;
        long sum = tally & (1L << FULL_AT) - 1;
        double indicator = EMPTY[empty] + sum * PART + FULL[full];
        return indicator == Double.POSITIVE_INFINITY ? 0 : BIAS * REGISTERS * REGISTERS / indicator;
    }

    /** x + sum of x^(2^k) 2^(k-1) for k from 1. */
    private static double sigma(double x) {
        if (x == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = x;
        double power = x;
        double factor = 1;
        for (double before = -1; sum != before; factor += factor) {
            power *= power;
            before = sum;
            sum += power * factor;
        }
        return sum;
    }

    /** (1 - x - sum of (1 - x^(2^-k))^2 2^-k for k from 1) / 3. */
    private static double tau(double x) {
        if (x == 0 || x == 1) {
            return 0;
        }
        double sum = 1 - x;
        double root = x;
        double factor = 1;
        for (double before = -1; sum != before; ) {
            root = StrictMath.sqrt(root);
            before = sum;
            factor /= 2;
            sum -= (1 - root) * (1 - root) * factor;
        }
        return sum / 3;
    }
}
