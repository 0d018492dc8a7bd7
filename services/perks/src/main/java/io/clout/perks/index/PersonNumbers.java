// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers people from 0 on, in the order in which they are met, so that sets of them are bitmaps. Only a keyed hash of 64 bits is kept of each id:
 * 16 bytes a person. Two people of one hash (one chance in 40 million among a million people) would be counted as one. A number is never
 * given to another person; all are gone with the process.
 */
final class PersonNumbers {

    private static final String HMAC = "HmacSHA256";
    private static final int FREE = -1;

    private final Mac mac;
    private long[] hashes = new long[1 << 10];
    private int[] table = table(1 << 11);
    private int size;

    PersonNumbers(byte[] key) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The person's number; -1 if they were never met. */
    int find(String personId) {
        return table[place(hash(personId))];
    }

    /** The person's number, a new one if they were never met. */
    int number(String personId) {
        long hash = hash(personId);
        int place = place(hash);
        if (table[place] != FREE) {
            return table[place];
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            table = table(4 * size);
            for (int i = 0; i < size; i++) {
                table[place(hashes[i])] = i;
            }
            place = place(hash);
        }
        hashes[size] = hash;
        table[place] = size;
        return size++;
    }

    /** What the person's id is hashed to; the same in every replica. */
    long hash(int number) {
        return hashes[number];
    }

    int size() {
        return size;
    }

    private long hash(String personId) {
        return ByteBuffer.wrap(mac.doFinal(personId.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Where the hash is, or where it would be. */
    private int place(long hash) {
        int mask = table.length - 1;
        int place = (int) hash & mask;
        while (table[place] != FREE && hashes[table[place]] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static int[] table(int length) {
        int[] table = new int[length];
        Arrays.fill(table, FREE);
        return table;
    }
}
