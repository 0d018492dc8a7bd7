// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import it.unimi.dsi.fastutil.io.FastByteArrayOutputStream;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers texts from 0 in the order they first come. Exact, and some 30 bytes for each id beside its own: decimal
 * numbers are kept as such, other texts once, in one array, found by a 64-bit hash and then compared.
 */
final class Ids {
    static final int ABSENT = -1;

    /** Decimal numbers this long always fit a long. */
    private static final int MAX_DIGITS = 18;

    private static final int MAX_LENGTH = 1 << 16;
    private static final HashFunction HASH = Hashing.farmHashFingerprint64();

    private final Long2IntOpenHashMap numbers = map();
    private final Long2IntOpenHashMap hashes = map();

    /** By index: the number itself, or the complement of where the text begins. */
    private final LongArrayList ids = new LongArrayList();

    /** Two bytes of length, then the text, and so on. */
    private final FastByteArrayOutputStream texts = new FastByteArrayOutputStream();

    private static Long2IntOpenHashMap map() {
        Long2IntOpenHashMap map = new Long2IntOpenHashMap();
        map.defaultReturnValue(ABSENT);
        return map;
    }

    int size() {
        return ids.size();
    }

    /** The index of an id, which is given one if it has none. */
    int add(byte[] bytes, int from, int to) throws IOException {
        long number = number(bytes, from, to);
        if (number >= 0) {
            int known = numbers.putIfAbsent(number, ids.size());
            if (known == ABSENT) {
                ids.add(number);
                return ids.size() - 1;
            }
            return known;
        }
        long hash = slot(bytes, from, to);
        int known = hashes.putIfAbsent(hash, ids.size());
        if (known == ABSENT) {
            ids.add(~store(bytes, from, to));
            return ids.size() - 1;
        }
        return known;
    }

    /** The index of an id, or {@link #ABSENT}. */
    int find(byte[] bytes, int from, int to) {
        long number = number(bytes, from, to);
        return number >= 0 ? numbers.get(number) : hashes.get(slot(bytes, from, to));
    }

    /** Writes all ids, one a line. */
    void write(OutputStream out) throws IOException {
        for (int index = 0; index < ids.size(); index++) {
            long id = ids.getLong(index);
            if (id >= 0) {
                out.write(Long.toString(id).getBytes(StandardCharsets.US_ASCII));
            } else {
                int at = (int) ~id;
                out.write(texts.array, at + 2, length(at));
            }
            out.write('\n');
        }
    }

    /** The value if the text is a decimal number in its usual form, else -1: "07" is a text of its own. */
    private static long number(byte[] bytes, int from, int to) {
        if (to - from > MAX_DIGITS || from == to || bytes[from] == '0' && to - from > 1) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /** The key of a text: its hash, or, where another text has that, the next one that is free or its own. */
    private long slot(byte[] bytes, int from, int to) {
        long hash = HASH.hashBytes(bytes, from, to - from).asLong();
        int index = hashes.get(hash);
        while (index != ABSENT && !isAt((int) ~ids.getLong(index), bytes, from, to)) {
            index = hashes.get(++hash);
        }
        return hash;
    }

    private boolean isAt(int at, byte[] bytes, int from, int to) {
        return Arrays.equals(texts.array, at + 2, at + 2 + length(at), bytes, from, to);
    }

    private int length(int at) {
        return (texts.array[at] & 0xff) << 8 | texts.array[at + 1] & 0xff;
    }

    private long store(byte[] bytes, int from, int to) throws IOException {
        long at = texts.length();
        int length = to - from;
        if (length >= MAX_LENGTH || at + length + 2 > Integer.MAX_VALUE - 8) {
            throw new WrongInputException(
                    length >= MAX_LENGTH
                            ? "an id of " + length + " bytes"
                            : "more than 2 GB of ids that are not numbers");
        }
        texts.write(length >>> 8);
        texts.write(length);
        texts.write(bytes, from, length);
        return at;
    }
}
