// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import java.util.Optional;

/**
 * What a person asks for when they endorse another.
 *
 * @param requestId the giver's own name for it
 */
public record EndorsementRequest(
        String giverId, String receiverId, String topicId, Optional<String> reason, String requestId) {}
