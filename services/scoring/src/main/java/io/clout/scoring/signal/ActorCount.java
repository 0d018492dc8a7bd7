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

    /** The lower halves of all bytes. */
    private static final long LOWER = 0x0f0f0f0f0f0f0f0fL;

    /** The highest bits of all bytes. */
    private static final long HIGHEST = 0x8080808080808080L;

    /** The lowest bits of all bytes. */
    private static final long LOWEST = 0x0101010101010101L;

    /** The highest rank of each register so far, as {@link Actors} keeps them. */
    private final long[] merged = new long[Actors.LONGS];

    private int empty = REGISTERS;
    private int full;

    /** Of the other registers, the sum of 2^-rank, in parts of 2^-{@value #LARGEST_RANK}. */
    private long sum;

    /** Adds the sketch that begins there. */
    void merge(long[] registers, int from) {
        for (int i = 0; i < merged.length; i++) {
            long known = merged[i];
            long other = registers[from + i];
            long higher = higher(other, known) | higher(other >>> 4, known >>> 4) << 4;
            merged[i] = known & ~higher | other & higher;
            for (long left = higher; left != 0; ) {
                int shift = Long.numberOfTrailingZeros(left);
                raise((int) (known >>> shift & 15), (int) (other >>> shift & 15));
                left &= ~(15L << shift);
            }
        }
    }

    /** All bits of those registers, in the lower halves of bytes, that are higher in the one than in the other. */
    private static long higher(long one, long other) {
        return (((one & LOWER | HIGHEST) - (other & LOWER) - LOWEST & HIGHEST) >>> 7) * 15;
    }

    private void raise(int known, int rank) {
        if (known == 0) {
            empty--;
        } else {
            sum -= 1L << LARGEST_RANK - known;
        }
        if (rank == LARGEST_RANK) {
            full++;
        } else {
            sum += 1L << LARGEST_RANK - rank;
        }
    }

    double estimate() {
        double indicator = EMPTY[empty] + StrictMath.scalb((double) sum, -LARGEST_RANK) + FULL[full];
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
