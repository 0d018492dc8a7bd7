// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
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

    /**
     * A block.
     *
     * @param cid the hash that names it, as networks write it: multibase "b", that is base32 in lower case without padding
     */
    record Block(String cid, byte[] data) {}

    private final InputStream in;

    /** Reads the header away: it says only which block is the newest commit, and that block is known by what is in it. */
    CarReader(InputStream in) throws IOException, NetworkFailure {
        this.in = in;
        section(in.read());
    }

    /**
     * The next block; empty at the end.
     *
     * @throws NetworkFailure if the archive ends in the middle of a block, or a block is not what its CID says
     */
    Optional<Block> next() throws IOException, NetworkFailure {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        byte[] section = section(first);
        byte[] cid = Arrays.copyOf(section, CID_BYTES);
        byte[] data = Arrays.copyOfRange(section, Math.min(CID_BYTES, section.length), section.length);
        byte[] hash = Hashing.sha256().hashBytes(data).asBytes();
        if (!Arrays.equals(cid, 0, CID_PREFIX.length, CID_PREFIX, 0, CID_PREFIX.length)
                || !Arrays.equals(cid, CID_PREFIX.length, CID_BYTES, hash, 0, hash.length)) {
            throw damaged("a block is not what its CID says");
        }
        return Optional.of(
                new Block("b" + BaseEncoding.base32().lowerCase().omitPadding().encode(cid), data));
    }

    /** What stands behind an unsigned LEB128 number, which is its length and written as Protobuf's. */
    private byte[] section(int first) throws IOException, NetworkFailure {
        try {
            int length = first < 0 ? -1 : CodedInputStream.readRawVarint32(first, in);
            if (length < 0 || length > MAX_BLOCK) {
                throw damaged("a block of " + length + " bytes");
            }
            byte[] section = in.readNBytes(length);
            if (section.length < length) {
                throw damaged("the archive is cut off");
            }
            return section;
        } catch (InvalidProtocolBufferException e) {
            throw damaged("no length of a block");
        }
    }

    private static NetworkFailure damaged(String detail) {
        return new NetworkFailure(Kind.COULD_NOT_READ, "a bad repository: " + detail);
    }
}
