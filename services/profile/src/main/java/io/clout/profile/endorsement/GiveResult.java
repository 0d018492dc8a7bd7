// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import io.clout.proto.endorsement.v1.Allowance;
import io.clout.proto.endorsement.v1.Endorsement;
import java.time.Instant;

/** The result of endorsing. */
public sealed interface GiveResult {
    /** Now, or by the same request before. */
    record Given(Endorsement endorsement, Allowance allowance) implements GiveResult {}

    /** The giver has not agreed to anything. */
    record NoConsent() implements GiveResult {}

    /** Nobody endorses themselves. */
    record Oneself() implements GiveResult {}

    /** There is no such person for the giver. */
    record UnknownPerson() implements GiveResult {}

    /** There is no such topic. */
    record UnknownTopic() implements GiveResult {}

    /** The person removed the topic, or it is sensitive and they did not name it themselves. */
    record TopicNotOpen() implements GiveResult {}

    /** The same person was endorsed on the same topic a short while ago. */
    record TooSoon(Instant again) implements GiveResult {}

    /** Nothing is left of the day. */
    record UsedUp(Allowance allowance) implements GiveResult {}

    /** The same request id came before with something else. */
    record RequestReused() implements GiveResult {}
}
