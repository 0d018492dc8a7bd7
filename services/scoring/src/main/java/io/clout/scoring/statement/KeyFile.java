// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Files with a signing key: ECDSA on P-256 (ES256), which every library for JWS knows. */
public final class KeyFile {
    private static final String SUFFIX = ".jwk";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneOffset.UTC);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    static boolean is(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    /**
     * Reads a key; its id is its thumbprint (RFC 7638), whatever the file says.
     *
     * @throws IllegalArgumentException if the file holds none
     */
    static PublicJsonWebKey read(Path file) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return key;
        } catch (JoseException e) {
            throw new IllegalArgumentException(file + " holds no key", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a key that signs from now on, in a new file that only its owner may read, named after the instant. */
    public static Path make(Path directory, Instant now) {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            Files.createDirectories(directory);
            Path file = directory.resolve(NAME.format(now) + SUFFIX);
            Files.createFile(file, OWNER_ONLY);
            return Files.write(
                    file,
                    key.toJson(OutputControlLevel.INCLUDE_PRIVATE).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (JoseException e) {
            throw new IllegalStateException("This Java has no P-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
