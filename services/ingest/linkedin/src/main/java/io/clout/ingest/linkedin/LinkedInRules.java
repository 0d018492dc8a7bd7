// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import java.time.Instant;
import java.util.Optional;

/** LinkedIn ends a version of its API with 426; then the operator sets another one. */
final class LinkedInRules implements ReplyRules {

    private static final int UPGRADE_REQUIRED = 426;

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        return reply.status() == UPGRADE_REQUIRED
                ? Optional.of(new NetworkFailure(
                        Kind.APP_REFUSED, "LinkedIn has ended the version in clout.networks.linkedin.version"))
                : Optional.empty();
    }
}
