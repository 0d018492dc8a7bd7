// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.markup;

/** Writes text into HTML, SVG and XML. */
public final class Markup {
    private Markup() {}

    /** A text as the content of an element or the value of an attribute. Characters that XML does not have are left out. */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (character >= ' ' || character == '\n' || character == '\t') {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
