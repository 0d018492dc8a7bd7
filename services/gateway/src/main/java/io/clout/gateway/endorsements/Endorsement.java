// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.endorsements;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.endorsement.v1.EndorsementParty;
import java.time.Instant;
import java.util.Optional;

/**
 * One person vouching for another on a topic.
 *
 * @param from absent where the caller may not see them
 * @param to absent where the caller may not see them
 * @param reason in the giver's words
 * @param standing FRESH, COUNTS, or why it does not count: RETURNED, RING, UNPROVEN, WITHDRAWN
 * @param undoableUntil only for the giver, and only while it can be taken back
 */
record Endorsement(
        String id,
        Optional<Party> from,
        Optional<Party> to,
        String topic,
        Optional<String> reason,
        Instant givenAt,
        String standing,
        Optional<Instant> undoableUntil) {
    private static final String STANDING_PREFIX = "ENDORSEMENT_STANDING_";

    /** A person in an endorsement. */
    record Party(String id, String name) {
        static Party of(EndorsementParty party) {
            return new Party(party.getPersonId(), party.getDisplayName());
        }
    }

    static Endorsement of(io.clout.proto.endorsement.v1.Endorsement endorsement) {
        return new Endorsement(
                endorsement.getEndorsementId(),
                endorsement.hasFrom() ? Optional.of(Party.of(endorsement.getFrom())) : Optional.empty(),
                endorsement.hasTo() ? Optional.of(Party.of(endorsement.getTo())) : Optional.empty(),
                endorsement.getTopicId(),
                endorsement.hasReason() ? Optional.of(endorsement.getReason()) : Optional.empty(),
                ProtoJson.instant(endorsement.getGivenAt()),
                endorsement.getStanding().name().replace(STANDING_PREFIX, ""),
                endorsement.hasUndoableUntil()
                        ? Optional.of(ProtoJson.instant(endorsement.getUndoableUntil()))
                        : Optional.empty());
    }
}
