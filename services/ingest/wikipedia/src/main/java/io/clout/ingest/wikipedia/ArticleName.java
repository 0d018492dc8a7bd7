// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article as people name it: by its title, {@code de:Ada Lovelace}, or its address. */
record ArticleName(String language, String title) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://)?(" + Article.LANGUAGE + ")\\.(?:m\\.)?wikipedia\\.org/wiki/([^?#]+).*");

    /** Languages have a colon right behind them, which titles of articles about people have not. */
    private static final Pattern PREFIXED = Pattern.compile("(" + Article.LANGUAGE + "):(.*)");

    /** What MediaWiki takes for no title (Manual:$wgLegalTitleChars), and the separator of several. */
    private static final Pattern ILLEGAL = Pattern.compile("[#<>\\[\\]{}|\\p{Cntrl}]|^:|^$");

    private static final int MAX_BYTES = 255;

    /** Empty if no article can have that name. */
    static Optional<ArticleName> parse(String text, String otherwise) {
        Matcher address = ADDRESS.matcher(text);
        Matcher prefixed = PREFIXED.matcher(text);
        ArticleName name;
        if (address.matches()) {
            try {
                name = new ArticleName(
                        address.group(1),
                        URLDecoder.decode(address.group(2).replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        } else if (prefixed.matches()) {
            name = new ArticleName(prefixed.group(1), prefixed.group(2));
        } else {
            name = new ArticleName(otherwise, text);
        }
        return name.isPossible() ? Optional.of(new ArticleName(name.language, name.title.strip())) : Optional.empty();
    }

    private boolean isPossible() {
        return !ILLEGAL.matcher(title.strip()).find()
                && !title.contains("://")
                && title.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}
