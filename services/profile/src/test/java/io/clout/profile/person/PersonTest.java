// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.person;

import static io.clout.proto.profile.v1.Visibility.VISIBILITY_COMMUNITY;
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
        assertThat(ada.visibleTo("ben", true)).isFalse();
    }

    @Test
    void everybodySeesThemselves() {
        assertThat(ada.visibleTo("ada", false)).isTrue();
    }

    @Test
    void communityIsWhoConsented() {
        ada.show(VISIBILITY_COMMUNITY);

        assertThat(ada.visibleTo("ben", true)).isTrue();
        assertThat(ada.visibleTo("ben", false)).isFalse();
    }

    @Test
    void publicIsEverybody() {
        ada.show(VISIBILITY_PUBLIC);

        assertThat(ada.visibleTo("ben", false)).isTrue();
    }

    @Test
    void showingTheSameAgainChangesNothing() {
        assertThat(ada.show(VISIBILITY_PUBLIC)).isTrue();
        assertThat(ada.show(VISIBILITY_PUBLIC)).isFalse();
    }
}
