// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A CAR is a content-addressable archive: a header, then blocks, each behind its length and its CID, the hash that names it. This
 * reads version 1 as repositories are exported in, one block at a time, and believes none that is not what its CID says.
 *
 * @see <a href="https://ipld.io/specs/transport/car/carv1/">CARv1</a>
 */
final class CarReader {

    /** Records are at most 1 MiB, inner nodes of the tree far smaller. */
    private static final int MAX_BLOCK = 2 << 20;

    /** CID version 1, codec dag-cbor, hash sha2-256 of 32 bytes: the only kind a repository uses. */
    private static final byte[] CID_PREFIX = {0x01, 0x71, 0x12, 0x20};

    private static final int CID_BYTES = CID_PREFIX.length + 32;

    private final InputStream in;

    /** Reads the header away: it says only which block is the newest commit, and that block is known by what is in it. */
    CarReader(InputStream in) throws IOException {
        this.in = in;
        int header = length(in.read());
        if (in.readNBytes(header).length < header) {
            throw new DamagedRepositoryException("the archive is cut off");
        }
    }

    /**
     * The next block; empty at the end.
     *
     * @throws DamagedRepositoryException if the archive ends in the middle of a block, or a block is not what its CID says
     */
    Optional<Block> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        byte[] bytes = in.readNBytes(length(first));
        if (bytes.length < CID_BYTES || !Arrays.equals(bytes, 0, CID_PREFIX.length, CID_PREFIX, 0, CID_PREFIX.length)) {
            throw new DamagedRepositoryException("not a block of a repository");
        }
        byte[] data = Arrays.copyOfRange(bytes, CID_BYTES, bytes.length);
        if (!Arrays.equals(bytes, CID_PREFIX.length, CID_BYTES, sha256(data), 0, 32)) {
            throw new DamagedRepositoryException("a block is not what its CID says, or is cut off");
        }
        return Optional.of(new Block(Arrays.copyOf(bytes, CID_BYTES), data));
    }

    /** An unsigned LEB128 number; 4 bytes hold more than the largest block. */
    private int length(int first) throws IOException {
        int length = 0;
        int next = first;
        for (int shift = 0; shift <= 21; shift += 7) {
            if (next < 0) {
                throw new DamagedRepositoryException("the archive is cut off");
            }
            length |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return within(length);
            }
            next = in.read();
        }
        throw new DamagedRepositoryException("no length of a block");
    }

    private static int within(int length) throws IOException {
        if (length > MAX_BLOCK) {
            throw new DamagedRepositoryException("a block of " + length + " bytes");
        }
        return length;
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** A block and the hash that names it. */
    record Block(byte[] cid, byte[] data) {

        private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

        /** The CID as networks write it: multibase "b", that is base32 in lower case without padding. */
        String cidText() {
            var text = new StringBuilder("b");
            int bits = 0;
            int pending = 0;
            for (byte next : cid) {
                pending = (pending << 8 | (next & 0xff)) & 0xfff;
                for (bits += 8; bits >= 5; bits -= 5) {
                    text.append(BASE32.charAt(pending >> (bits - 5) & 31));
                }
            }
            return bits == 0
                    ? text.toString()
                    : text.append(BASE32.charAt(pending << (5 - bits) & 31)).toString();
        }
    }
}
