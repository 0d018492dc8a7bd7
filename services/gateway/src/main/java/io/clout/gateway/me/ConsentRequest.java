// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import io.clout.proto.profile.v1.GiveConsentRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Agreement to a consent text.
 *
 * @param version the text read and agreed to; must be the current one
 * @param birthDate only checked, never stored
 */
record ConsentRequest(
        @NotNull @Size(min = 1, max = 100) String version,
        @NotNull LocalDate birthDate) {

    GiveConsentRequest proto() {
        return GiveConsentRequest.newBuilder()
                .setVersion(version)
                .setBirthDate(birthDate.toString())
                .build();
    }
}
