// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, bounded by what comes out: a small body can hold a huge one. */
final class Packed {

    private Packed() {}

    /** A body that is gzip by its first bytes, whatever its headers say: Stack Exchange packs unasked. JSON never begins so. */
    static byte[] unpack(byte[] body, long maxBytes) throws IOException {
        if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) {
            return body;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = ByteStreams.limit(unpacked, maxBytes + 1).readAllBytes();
            if (plain.length > maxBytes) {
                throw new IOException("more than " + maxBytes + " bytes");
            }
            return plain;
        }
    }

    /** A body that is gzip by its headers, as it arrives. */
    static InputStream unpack(HttpHeaders headers, InputStream body, long maxBytes) throws IOException {
        boolean isPacked = headers.firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return isPacked ? new Bounded(new GZIPInputStream(body), maxBytes) : body;
    }

    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long maxBytes) {
            super(in);
            this.left = maxBytes;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws IOException {
            left -= Math.max(0, bytes);
            if (result >= 0 && left < 0) {
                throw new IOException("more comes out than is allowed");
            }
            return result;
        }
    }
}
