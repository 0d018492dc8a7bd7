// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import java.util.Arrays;

/**
 * Who acted, by blocks of {@value #DAYS} days (aligned to 1970), each a HyperLogLog sketch of {@value #REGISTERS} registers of four
 * bits: 32 bytes for any number of actors, about 13 % exact, and nearly so for a few. Two readings matter here: the sketch of a block is the
 * same in whatever order and however often actors came, and its estimate never falls when one more is added (the estimator is one
 * formula over its whole range: Ertl, "New cardinality estimation algorithms for HyperLogLog sketches", 2017, algorithm 6).
 */
final class Actors {
    /** Days of a block. */
    static final int DAYS = 28;

    /** Blocks kept: the window of a day now, so that of a day 90 days ago its newer half. Each costs 32 bytes of each kind. */
    static final int BLOCKS = 5;

    static final int REGISTERS = 64;

    /** Registers of a {@code long}. */
    private static final int PER_LONG = 16;

    /** Longs of a block. */
    static final int LONGS = REGISTERS / PER_LONG;

    private long newestBlock;

    /** Registers by block, the newest first; as many blocks as there is anything in. */
    private long[] registers = new long[LONGS];

    Actors(long newestBlock) {
        this.newestBlock = newestBlock;
    }

    /** The block of a day since 1970. */
    static long block(long day) {
        return Math.floorDiv(day, (long) DAYS);
    }

    /** 64 bits that look like chance: FNV-1a over the name, then the finisher of MurmurHash3. */
    static long hash(String actor) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < actor.length(); i++) {
            hash = (hash ^ actor.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    /** Adds an actor, by {@link #hash}, to a day since 1970. */
    void add(long day, long hash) {
        long block = block(day);
        if (block > newestBlock) {
            moveTo(block);
        }
        long ago = newestBlock - block;
        if (ago < BLOCKS) {
            int register = (int) (hash >>> 58);
            int rank = Math.min(Long.numberOfLeadingZeros(hash << 6) + 1, ActorCount.LARGEST_RANK);
            raise((int) ago, register, rank);
        }
    }

    private void moveTo(long block) {
        long by = Math.min(block - newestBlock, BLOCKS);
        int kept = (int) Math.min(blocks() + by, BLOCKS);
        long[] older = registers;
        registers = new long[kept * LONGS];
        int from = (int) by * LONGS;
        System.arraycopy(older, 0, registers, from, Math.min(older.length, registers.length - from));
        newestBlock = block;
    }

    /** Makes room for so many blocks. */
    void reserve(int blocks) {
        if (blocks > blocks()) {
            registers = Arrays.copyOf(registers, blocks * LONGS);
        }
    }

    /** Sets sixteen registers of a block at once, four bits each, the first the lowest. */
    void setRegisters(int blocksAgo, int index, long sixteen) {
        registers[blocksAgo * LONGS + index] = sixteen;
    }

    void raise(int blocksAgo, int register, int rank) {
        reserve(blocksAgo + 1);
        int index = blocksAgo * LONGS + register / PER_LONG;
        int shift = register % PER_LONG * 4;
        if ((registers[index] >>> shift & 15) < rank) {
            registers[index] = registers[index] & ~(15L << shift) | (long) rank << shift;
        }
    }

    /**
     * How many different actors there are, each counted once, with the weight of the newest block it acted in. A block that was
     * not over on a day in the past counts as much of it as had passed.
     *
     * @param weights by how many blocks ago, never rising
     */
    double distinct(long asOfDay, double[] weights) {
        long now = block(asOfDay);
        ActorCount count = new ActorCount();
        double distinct = 0;
        double weight = now < newestBlock ? weights[0] * (Math.floorMod(asOfDay, DAYS) + 1) / DAYS : weights[0];
        for (int ago = 0; ago < weights.length; ago++) {
            long index = newestBlock - now + ago;
            if (index >= 0 && index < blocks()) {
                count.merge(registers, (int) index * LONGS);
            }
            // Summed over all blocks, also empty ones, so that not even rounding makes one actor more count less.
            double next = ago + 1 < weights.length ? weights[ago + 1] : 0;
            distinct += Math.max(0, weight - next) * count.estimate();
            weight = next;
        }
        return distinct;
    }

    long newestBlock() {
        return newestBlock;
    }

    private int blocks() {
        return registers.length / LONGS;
    }

    /** How many blocks there are up to the oldest in which anyone acted. */
    int size() {
        int size = registers.length;
        while (size > 0 && registers[size - 1] == 0) {
            size--;
        }
        return (size + LONGS - 1) / LONGS;
    }

    /** Highest rank seen; 0 if none was. */
    int rank(int blocksAgo, int register) {
        return (int) (registers[blocksAgo * LONGS + register / PER_LONG] >>> register % PER_LONG * 4 & 15);
    }
}
