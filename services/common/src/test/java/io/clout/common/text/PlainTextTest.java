// SPDX-License-Identifier: Apache-2.0
package io.clout.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a\0b", "a\nb", "a\u001bb", "a\u0085b", "a\ud83d", "\udc00a", "a\u202eb", "a\u2066b", "a\u2028b"
            })
    void isNotPlain(String text) {
        assertThat(PlainText.isPlain(text)).isFalse();
        assertThat(PlainText.isName(text)).isFalse();
        assertThat(PlainText.isPlain(PlainText.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "Çelik Ödön", "名前", "שלום", "\ud83d\udc69\u200d\ud83d\udcbb", "a b"})
    void isPlain(String text) {
        assertThat(PlainText.isName(text)).isTrue();
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void whatIsNotPlainIsLeftOut() {
        assertThat(PlainText.of(" a\0d\ud83da\n")).isEqualTo("ada");
        assertThat(PlainText.of("\0")).isEmpty();
    }

    @Test
    void namesAreNeitherBlankNorTooLong() {
        assertThat(PlainText.isName(" ")).isFalse();
        assertThat(PlainText.isName("a".repeat(PlainText.MAX_NAME))).isTrue();
        assertThat(PlainText.isName("a".repeat(PlainText.MAX_NAME + 1))).isFalse();
    }
}
