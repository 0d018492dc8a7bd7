// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.endorsements;

import io.clout.proto.endorsement.v1.GiveEndorsementRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A +K to give.
 *
 * @param topic its id
 * @param reason why, in one line
 */
record EndorsementRequest(
        @NotNull @NotBlank String topic,
        @Nullable @Size(max = 200) String reason) {

    GiveEndorsementRequest proto(String person, String key) {
        var request = GiveEndorsementRequest.newBuilder()
                .setPersonId(person)
                .setTopicId(topic)
                .setRequestId(key);
        Optional.ofNullable(reason).ifPresent(request::setReason);
        return request.build();
    }
}
