// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/** Keys that the ingest services read from files; made when missing. Who loses them must link every account again. */
public final class KeyFiles {

    private static final int KEY_BYTES = 32;

    private KeyFiles() {}

    /** The key under which the ids of people who are not with us are hashed: 32 bytes in Base64. */
    public static Path actorKey(Home home) throws IOException {
        return make(home.keys().resolve("actor-key"), Base64.getEncoder().encodeToString(Secrets.random(KEY_BYTES)));
    }

    /** The keyset that encrypts the tokens of linked accounts: Tink's JSON form with one AES-256-GCM key. */
    public static Path vaultKeyset(Home home) throws IOException {
        int id = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        return make(home.keys().resolve("vault-keyset.json"), """
                {"primaryKeyId":%1$d,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
                "value":"%2$s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%1$d,"outputPrefixType":"TINK"}]}
                """.formatted(
                        id, Base64.getEncoder().encodeToString(aesGcmKey(Secrets.random(KEY_BYTES)))));
    }

    // The protobuf message AesGcmKey: field 3, length-delimited, holds the key; the version 0 is not written.
    private static byte[] aesGcmKey(byte[] key) {
        var message = new ByteArrayOutputStream();
        message.write(3 << 3 | 2);
        message.write(key.length);
        message.writeBytes(key);
        return message.toByteArray();
    }

    private static Path make(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            Home.write(file, content);
        }
        return file;
    }
}
