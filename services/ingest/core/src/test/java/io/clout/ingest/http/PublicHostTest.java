// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class PublicHostTest {

    @Test
    void namesOfOnesOwnNetworkAreRefused() {
        assertThat(catchThrowableOfType(NetworkFailure.class, () -> PublicHost.address("localhost"))
                        .kind())
                .isEqualTo(NetworkFailure.Kind.NOT_THERE);
    }

    /** Whether the host is misspelt or no name service answers cannot be known. */
    @Test
    void hostWithoutAnAddressCannotBeReached() {
        assertThat(catchThrowableOfType(NetworkFailure.class, () -> PublicHost.address("nowhere.invalid"))
                        .kind())
                .isEqualTo(NetworkFailure.Kind.NETWORK_DOWN);
    }
}
