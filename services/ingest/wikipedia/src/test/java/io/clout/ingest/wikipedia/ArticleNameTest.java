// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.ingest.network.ExternalAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | en | Ada Lovelace",
                "de:Ada Lovelace | de | Ada Lovelace",
                "https://en.wikipedia.org/wiki/Ada_Lovelace | en | Ada_Lovelace",
                "fr.m.wikipedia.org/wiki/L%C3%A9on_Blum?action=history#Vie | fr | Léon_Blum",
                "https://zh-min-nan.wikipedia.org/wiki/A+B | zh-min-nan | A+B",
                "simple:Ada | simple | Ada",
            })
    void titlesAndAddressesAreUnderstood(String text, String language, String title) {
        assertThat(ArticleName.parse(text, "en")).contains(new ArticleName(language, title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada|Ben",
                "a{b}",
                "https://evil.example/wiki/Ada",
                "https://en.wikipedia.org.evil.example/wiki/Ada",
                "de:",
                "https://en.wikipedia.org/wiki/%zz",
                "line\nbreak",
            })
    void whatIsNoArticleIsNot(String text) {
        assertThat(ArticleName.parse(text, "en")).isEmpty();
    }

    @Test
    void anArticleIsKnownByItsPageId() {
        ExternalAccount account = new Article("zh-min-nan", 7).account("Ada");

        assertThat(account).isEqualTo(new ExternalAccount("zh-min-nan:7", "zh-min-nan:Ada"));
        assertThat(Article.of(account)).isEqualTo(new Article("zh-min-nan", 7));
        assertThat(Article.of(account).wiki()).isEqualTo("zh_min_nanwiki");
        assertThat(new Article("be-tarask", 1).wiki()).isEqualTo("be_x_oldwiki");
        assertThatThrownBy(() -> Article.of(new ExternalAccount("evil.example/:7", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
