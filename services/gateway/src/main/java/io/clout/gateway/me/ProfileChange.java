// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import io.clout.proto.profile.v1.UpdateProfileRequest;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes about themselves; what is left out stays.
 *
 * @param name how others see the person named
 * @param visibility who may see the score
 */
record ProfileChange(
        @Nullable @Size(min = 1, max = 80) String name,
        @Nullable Visibility visibility) {

    UpdateProfileRequest proto() {
        var request = UpdateProfileRequest.newBuilder();
        Optional.ofNullable(name).ifPresent(request::setDisplayName);
        Optional.ofNullable(visibility).map(Visibility::proto).ifPresent(request::setVisibility);
        return request.build();
    }
}
