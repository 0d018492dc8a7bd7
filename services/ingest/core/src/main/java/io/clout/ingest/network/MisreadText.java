// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Undoes what Meta does to texts in its exports: their UTF-8 is written as if each byte were a character of Latin-1. */
public final class MisreadText {

    private MisreadText() {}

    /** The text as its author wrote it; unchanged if it cannot have been misread. */
    public static String undo(String text) {
        if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xFF)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            return text; // it was Latin-1 after all
        }
    }
}
