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
}
