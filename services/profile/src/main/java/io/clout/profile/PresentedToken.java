// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The token in which the current call says which service it comes from, if it does; not verified yet. */
@RequestScoped
class PresentedToken {
    private Optional<String> value = Optional.empty();

    Optional<String> value() {
        return value;
    }

    void present(String token) {
        value = Optional.of(token);
    }
}
