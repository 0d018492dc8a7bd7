// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.profile.v1.Erasure;
import io.clout.proto.profile.v1.ErasureStep;
import io.clout.proto.profile.v1.ErasureStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An erasure as it stands.
 *
 * @param id the receipt: anyone who has it may read it, also without signing in
 * @param steps every store that was asked; without SIGN_IN the account to sign in with stays where it is
 */
public record ErasureReceipt(String id, Instant askedAt, List<Step> steps) {
    private static final String STORE_PREFIX = "ERASURE_STORE_";

    /**
     * What one store did.
     *
     * @param store PROFILE, INGESTION, SCORING, SCORES, PERKS or SIGN_IN
     * @param erasedAt absent until it is done
     */
    @Schema(name = "ErasureStep")
    public record Step(String store, Optional<Instant> erasedAt) {}

    /** The shape of the contract's. */
    public static ErasureReceipt of(Erasure erasure) {
        return new ErasureReceipt(
                erasure.getErasureId(),
                ProtoJson.instant(erasure.getAskedAt()),
                erasure.getStepsList().stream()
                        .filter(step -> step.getStore() != ErasureStore.UNRECOGNIZED)
                        .map(ErasureReceipt::step)
                        .toList());
    }

    private static Step step(ErasureStep step) {
        return new Step(
                step.getStore().name().substring(STORE_PREFIX.length()),
                step.hasErasedAt() ? Optional.of(ProtoJson.instant(step.getErasedAt())) : Optional.empty());
    }
}
