// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.statement;

import io.clout.common.problem.Problem;
import io.clout.proto.score.v1.Score;
import io.clout.scoring.score.InputDigest;
import io.clout.scoring.score.ScoreMessages;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs final scores as JWS in compact form (RFC 7515) with claims of a JWT. */
@ApplicationScoped
public class Statements {
    /** So that no other kind of token passes for one (RFC 8725, 3.11). */
    static final String TYPE = "score-statement+jwt";

    private final StatementKeys keys;
    private final StatementConfig config;
    private final Clock clock;

    Statements(StatementKeys keys, StatementConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** The public keys, as a JSON Web Key Set. */
    public String keySet() {
        return keys.published();
    }

    /** States a final score of a person, given with its contributions. Throws {@link Problem} where this Clout signs nothing. */
    public String sign(String personId, Score score) {
        PublicJsonWebKey key = keys.signing()
                .orElseThrow(() -> new Problem(
                        "statements-off",
                        Status.Code.FAILED_PRECONDITION,
                        "The operator of this server has set up no key for signing statements."));
        JsonWebSignature statement = new JsonWebSignature();
        statement.setHeader("typ", TYPE);
        statement.setKeyIdHeaderValue(key.getKeyId());
        statement.setAlgorithmHeaderValue(key.getAlgorithm());
        statement.setKey(key.getPrivateKey());
        statement.setPayload(claims(personId, score).toJson());
        try {
            return statement.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The key " + key.getKeyId() + " cannot sign", e);
        }
    }

    private JwtClaims claims(String personId, Score score) {
        if (score.getAccountsCount() > 0) {
            throw new IllegalStateException("No contributions: this service does not have " + score.getModelVersion());
        }
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(config.issuer());
        claims.setSubject(personId);
        claims.setIssuedAt(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
        claims.setClaim("day", score.getDay());
        claims.setClaim("score", score.getValue());
        claims.setClaim("interval", List.of(score.getLower(), score.getUpper()));
        claims.setClaim("model", score.getModelVersion());
        claims.setClaim("input", "sha256:" + InputDigest.of(ScoreMessages.contributions(score)));
        return claims;
    }
}
