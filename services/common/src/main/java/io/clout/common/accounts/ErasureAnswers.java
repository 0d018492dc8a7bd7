// SPDX-License-Identifier: Apache-2.0
package io.clout.common.accounts;

import io.clout.proto.profile.v1.ErasureStore;
import io.smallrye.mutiny.Uni;

/** Says that a store has erased a person, for the receipt that the person keeps. */
public interface ErasureAnswers {
    /** Answers; succeeds once Kafka has the answer. Answering again is fine. */
    Uni<Void> erased(String personId, ErasureStore store);
}
