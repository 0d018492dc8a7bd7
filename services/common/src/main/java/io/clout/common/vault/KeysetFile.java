// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The keyset that seals secrets, in a file: as it is, or encrypted by a key of a KMS. Opening it also brings it up to date: a file
 * from before there was a KMS is encrypted, one made with an old version of the KMS's key is written again, and keys are added.
 */
final class KeysetFile {

    private static final Logger LOG = Logger.getLogger(KeysetFile.class);

    /** Binds what the KMS encrypts to this use of its key. */
    private static final byte[] PURPOSE = "clout/token-keyset".getBytes(UTF_8);

    private static final String ENCRYPTED = "encryptedKeyset";

    private final Path file;
    private final int keys;
    private final Optional<Aead> kms;
    private volatile String known = "";

    /**
     * @param keys how many it has at least
     */
    KeysetFile(Path file, int keys, Optional<Aead> kms) {
        this.file = file;
        this.keys = keys;
        this.kms = kms;
    }

    /**
     * @throws GeneralSecurityException if it cannot be used, or the KMS does not help
     */
    KeysetHandle open() throws GeneralSecurityException {
        known = SecretFile.readOrCreate(file, this::fresh);
        KeysetHandle keyset = parse(known);
        if (keyset.size() < keys) {
            keyset = SecretFile.locked(file, this::withMoreKeys);
        } else if (kms.isPresent()) {
            encryptAnew(keyset);
        }
        return keyset;
    }

    /** Whether another process has changed it since it was opened. */
    boolean hasChanged() {
        return Files.exists(file) && !known.equals(SecretFile.readOrCreate(file, this::fresh));
    }

    private KeysetHandle withMoreKeys() throws GeneralSecurityException {
        KeysetHandle keyset = parse(SecretFile.readOrCreate(file, this::fresh));
        while (keyset.size() < keys) {
            keyset = KeysetHandle.newBuilder(keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
        }
        replace(serialize(keyset));
        return keyset;
    }

    private void encryptAnew(KeysetHandle keyset) throws GeneralSecurityException {
        String updated = serialize(keyset);
        if (!isEncrypted(known)) {
            replace(updated);
        } else if (!version(updated).equals(version(known))) {
            try {
                replace(updated);
            } catch (UncheckedIOException e) {
                LOG.warnf("%s stays encrypted with %s, since it cannot be replaced", file, version(known));
            }
        }
    }

    private void replace(String text) {
        SecretFile.replace(file, text);
        known = text;
    }

    private String fresh() {
        try {
            return serialize(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a keyset: " + e.getMessage(), e);
        }
    }

    private KeysetHandle parse(String text) throws GeneralSecurityException {
        if (!isEncrypted(text)) {
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        }
        Aead key = kms.orElseThrow(
                () -> new GeneralSecurityException("it is encrypted, and clout.vault.transit.url is not configured"));
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, key, PURPOSE);
    }

    private String serialize(KeysetHandle keyset) throws GeneralSecurityException {
        return kms.isPresent()
                ? TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, kms.get(), PURPOSE)
                : TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    private static boolean isEncrypted(String text) {
        return text.contains("\"" + ENCRYPTED + "\"");
    }

    private static String version(String text) {
        return TransitKey.version(Base64.getDecoder().decode(new JsonObject(text).getString(ENCRYPTED)));
    }
}
