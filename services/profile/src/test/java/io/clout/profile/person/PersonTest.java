// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.person;

import static io.clout.proto.profile.v1.Visibility.VISIBILITY_PRIVATE;
import static io.clout.proto.profile.v1.Visibility.VISIBILITY_PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {
    private final Person ada = new Person("ada", "Ada", Instant.EPOCH);

    @Test
    void newPersonIsPrivate() {
        assertThat(ada.visibility()).isEqualTo(VISIBILITY_PRIVATE);
    }

    @Test
    void showingTheSameAgainChangesNothing() {
        assertThat(ada.show(VISIBILITY_PUBLIC)).isTrue();
        assertThat(ada.show(VISIBILITY_PUBLIC)).isFalse();
    }
}
