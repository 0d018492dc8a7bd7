// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"A", "Ada Lovelace", "Łukasz Żółć", "李小龍", "👩‍👩‍👧", "O'Brien-Smith, Jr."})
    void namesOfTheWorldAreFine(String name) {
        assertThat(DisplayName.of(name)).contains(new DisplayName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000b", "\u202Eadmin", "a\u200Bb", "\uD800"})
    void emptyInvisibleAndReorderedNamesAreNot(String name) {
        assertThat(DisplayName.of(name)).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleCount() {
        assertThat(DisplayName.of("🙂".repeat(80))).isPresent();
        assertThat(DisplayName.of("🙂".repeat(81))).isEmpty();
    }

    @Test
    void blanksAroundItAreDropped() {
        assertThat(DisplayName.of("  Ada ")).contains(new DisplayName("Ada"));
    }

    @Test
    void nameFromATokenIsMadeToFit() {
        assertThat(DisplayName.fromToken(Optional.of("Ada\nLovelace " + "x".repeat(100)))
                        .text())
                .startsWith("AdaLovelace x")
                .hasSize(80);
        assertThat(DisplayName.fromToken(Optional.of("\n"))).isEqualTo(DisplayName.fromToken(Optional.empty()));
    }
}
