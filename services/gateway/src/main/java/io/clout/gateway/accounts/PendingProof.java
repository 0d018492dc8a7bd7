// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.account.v1.ProofCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A link by handle that is under way.
 *
 * @param handle as the network spells it
 * @param code to be put in its place, then checked; absent while an operator looks at it
 */
public record PendingProof(String handle, Optional<Code> code) {

    /**
     * What shows that an account is the caller's.
     *
     * @param text to stand anywhere in the place
     * @param place where only the account's owner can write, as a code such as {@code profile_bio}
     * @param expiresAt until when it can be checked
     */
    public record Code(String text, String place, Instant expiresAt) {

        static Code of(ProofCode code) {
            return new Code(code.getText(), code.getPlace(), ProtoJson.instant(code.getExpiresAt()));
        }
    }

    static PendingProof of(io.clout.proto.account.v1.PendingProof pending) {
        return new PendingProof(
                pending.getHandle(), pending.hasCode() ? Optional.of(Code.of(pending.getCode())) : Optional.empty());
    }
}
