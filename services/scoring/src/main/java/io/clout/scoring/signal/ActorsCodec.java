// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;

/**
 * The stored form of {@link Actors}. A block is a length and bytes: while few registers are set, one byte for each, how many empty ones
 * lie before it (upper half) and its rank (lower half; 0 where sixteen empty ones follow); else all registers, two a byte.
 */
final class ActorsCodec {
    private static final int DENSE = Actors.REGISTERS / 2;
    private static final int LARGEST_GAP = 15;

    /** The lower halves of all bytes. */
    private static final long LOWER = 0x0f0f0f0f0f0f0f0fL;

    private ActorsCodec() {}

    static void write(Actors actors, CodedOutputStream out) throws IOException {
        out.writeSInt64NoTag(actors.newestBlock());
        int size = actors.size();
        out.writeUInt32NoTag(size);
        byte[] bytes = new byte[DENSE];
        for (int block = 0; block < size; block++) {
            int length = sparse(actors, block, bytes);
            if (length == DENSE) {
                fillDense(actors, block, bytes);
            }
            out.writeUInt32NoTag(length);
            out.write(bytes, 0, length);
        }
    }

    /** Returns the length; {@value #DENSE} if the other form is no longer. */
    private static int sparse(Actors actors, int block, byte[] into) {
        int length = 0;
        int gap = 0;
        for (int register = 0; register < Actors.REGISTERS; register++) {
            int rank = actors.rank(block, register);
            if (rank == 0 && gap < LARGEST_GAP) {
                gap++;
            } else {
                if (length == DENSE - 1) {
                    return DENSE;
                }
                into[length++] = (byte) (gap << 4 | rank);
                gap = 0;
            }
        }
        return length;
    }

    private static void fillDense(Actors actors, int block, byte[] into) {
        for (int i = 0; i < DENSE; i++) {
            into[i] = (byte) (actors.rank(block, 2 * i) << 4 | actors.rank(block, 2 * i + 1));
        }
    }

    static Actors read(CodedInputStream in) throws IOException {
        Actors actors = new Actors(in.readSInt64());
        int blocks = in.readUInt32();
        actors.reserve(blocks);
        for (int block = 0; block < blocks; block++) {
            int length = in.readUInt32();
            if (length == DENSE) {
                readDense(actors, block, in);
            } else {
                readSparse(actors, block, length, in);
            }
        }
        return actors;
    }

    /** Eight bytes are the sixteen registers of a {@code long}, but for the halves of each byte. */
    private static void readDense(Actors actors, int block, CodedInputStream in) throws IOException {
        for (int i = 0; i < Actors.LONGS; i++) {
            long bytes = in.readRawLittleEndian64();
            actors.setRegisters(block, i, (bytes & LOWER) << 4 | bytes >>> 4 & LOWER);
        }
    }

    private static void readSparse(Actors actors, int block, int length, CodedInputStream in) throws IOException {
        int register = 0;
        for (int i = 0; i < length; i++) {
            int pair = in.readRawByte() & 0xff;
            register += pair >>> 4;
            actors.raise(block, register++, pair & 15);
        }
    }
}
