// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.clout.common.problem.Problem;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.Score;
import io.clout.proto.signal.v1.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anyone can verify a statement. It is signed with jose4j and verified here with another library, Nimbus. */
class StatementsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Score SCORE = Score.newBuilder()
            .setValue(57.25)
            .setLower(54)
            .setUpper(60)
            .setModelVersion("clout-1")
            .setDay("2026-11-21")
            .setFinal(true)
            .addContributions(Contribution.newBuilder()
                    .setNetwork(Network.NETWORK_TWITTER)
                    .setFeature("FOLLOWERS.total")
                    .setFeatureValue(812)
                    .setPoints(57.25))
            .build();

    /** {@code printf 'TWITTER FOLLOWERS.total 4089600000000000\n' | sha256sum}. */
    private static final String FOLLOWERS_DIGEST = "ae516996a0198c98b3d9dcb79ffcb1c491d90ec765b76a94ab0d47e75234da4d";

    @TempDir
    Path directory;

    @Test
    void anotherLibraryVerifiesWithThePublishedKeyOnly() throws Exception {
        KeyFile.make(directory, NOW);
        Statements statements = statements(NOW);

        SignedJWT statement = SignedJWT.parse(statements.sign("ada", SCORE));

        assertThat(verified(statement, statements.keySet())).isTrue();
        assertThat(statement.getHeader().getType().getType()).isEqualTo("score-statement+jwt");
        JWTClaimsSet claims = statement.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("https://clout.example");
        assertThat(claims.getSubject()).isEqualTo("ada");
        assertThat(claims.getIssueTime()).isEqualTo(NOW);
        assertThat(claims.getStringClaim("day")).isEqualTo("2026-11-21");
        assertThat(claims.getDoubleClaim("score")).isEqualTo(57.25);
        assertThat(claims.getListClaim("interval")).isEqualTo(List.of(54.0, 60.0));
        assertThat(claims.getStringClaim("model")).isEqualTo("clout-1");
        assertThat(claims.getStringClaim("input")).isEqualTo("sha256:" + FOLLOWERS_DIGEST);
        assertThat(statements.keySet()).doesNotContain("\"d\"");
    }

    @Test
    void changedStatementsAreNotVerified() throws Exception {
        KeyFile.make(directory, NOW);
        Statements statements = statements(NOW);
        String[] parts = statements.sign("ada", SCORE).split("\\.", -1);
        String[] other = statements.sign("ben", SCORE).split("\\.", -1);

        SignedJWT forged = SignedJWT.parse(parts[0] + "." + other[1] + "." + parts[2]);

        assertThat(verified(forged, statements.keySet())).isFalse();
    }

    @Test
    void newestKeySignsAndOlderStatementsStayGood() throws Exception {
        KeyFile.make(directory, NOW);
        SignedJWT old = SignedJWT.parse(statements(NOW).sign("ada", SCORE));

        KeyFile.make(directory, NOW.plus(Duration.ofDays(90)));
        Statements statements = statements(NOW.plus(Duration.ofDays(91)));
        SignedJWT fresh = SignedJWT.parse(statements.sign("ada", SCORE));

        assertThat(fresh.getHeader().getKeyID()).isNotEqualTo(old.getHeader().getKeyID());
        assertThat(verified(old, statements.keySet())).isTrue();
        assertThat(verified(fresh, statements.keySet())).isTrue();
    }

    @Test
    void retiredKeyOnlyVerifies() throws Exception {
        Path first = KeyFile.make(directory, NOW);
        String published = JWK.parse(Files.readString(first)).toPublicJWK().toJSONString();
        Files.writeString(directory.resolve("retired.jwk"), published);

        SignedJWT statement = SignedJWT.parse(statements(NOW).sign("ada", SCORE));

        assertThat(verified(statement, statements(NOW).keySet())).isTrue();
        Files.delete(first);
        assertThatThrownBy(() -> statements(NOW).sign("ada", SCORE)).isInstanceOf(Problem.class);
    }

    @Test
    void firstKeyIsMadeWhereAskedForAndReadableByItsOwnerOnly() throws IOException {
        Statements statements = new Statements(keys(NOW, true), config(true), clock(NOW));

        assertThat(statements.sign("ada", SCORE)).isNotEmpty();

        try (var files = Files.list(directory)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static boolean verified(SignedJWT statement, String keySet) throws Exception {
        JWK key = JWKSet.parse(keySet).getKeyByKeyId(statement.getHeader().getKeyID());
        JWSVerifier verifier = new ECDSAVerifier(key.toECKey());
        return statement.verify(verifier);
    }

    private Statements statements(Instant now) {
        return new Statements(keys(now, false), config(false), clock(now));
    }

    private StatementKeys keys(Instant now, boolean makeFirstKey) {
        return new StatementKeys(config(makeFirstKey), clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private StatementConfig config(boolean makeFirstKey) {
        return new StatementConfig() {
            @Override
            public Optional<Path> keys() {
                return Optional.of(directory);
            }

            @Override
            public boolean makeFirstKey() {
                return makeFirstKey;
            }

            @Override
            public String issuer() {
                return "https://clout.example";
            }
        };
    }
}
