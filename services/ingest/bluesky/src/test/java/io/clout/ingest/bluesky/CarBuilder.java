// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** Builds repositories as a PDS exports them: a header, then a length, a CID and the DAG-CBOR of each block. */
public final class CarBuilder {

    private static final CBORMapper CBOR = new CBORMapper();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public CarBuilder() {
        write(encode(Map.of("version", 1, "roots", new byte[][] {cid(new byte[0])})));
    }

    public CarBuilder commit(String revision) {
        return record(Map.of("did", "did:plc:ada", "version", 3, "rev", revision, "sig", new byte[64]));
    }

    public CarBuilder node() {
        return record(Map.of("e", new Object[0]));
    }

    public CarBuilder act(String type, String createdAt) {
        return record(Map.of("$type", "app.bsky.feed." + type, "createdAt", createdAt));
    }

    public CarBuilder record(Map<String, ?> record) {
        return block(encode(record));
    }

    public CarBuilder block(byte[] data) {
        byte[] cid = cid(data);
        var block = new ByteArrayOutputStream();
        block.writeBytes(cid);
        block.writeBytes(data);
        return write(block.toByteArray());
    }

    public CarBuilder write(byte[] content) {
        int rest = content.length;
        for (; rest >= 0x80; rest >>= 7) {
            bytes.write(rest & 0x7f | 0x80);
        }
        bytes.write(rest);
        bytes.writeBytes(content);
        return this;
    }

    public byte[] build() {
        return bytes.toByteArray();
    }

    public static byte[] cid(byte[] data) {
        try {
            var cid = new ByteArrayOutputStream();
            cid.writeBytes(new byte[] {0x01, 0x71, 0x12, 0x20});
            cid.writeBytes(MessageDigest.getInstance("SHA-256").digest(data));
            return cid.toByteArray();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A map of known length, which DAG-CBOR asks for. */
    private static byte[] encode(Map<String, ?> record) {
        var encoded = new ByteArrayOutputStream();
        try (var generator = CBOR.createGenerator(encoded)) {
            generator.writeStartObject(record, record.size());
            for (var field : record.entrySet()) {
                generator.writeObjectField(field.getKey(), field.getValue());
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoded.toByteArray();
    }
}
