// SPDX-License-Identifier: Apache-2.0
package io.clout.common.text;

/**
 * The rule for text that comes from outside (a request, an export, a network's reply) and is stored, hashed or shown as a name.
 * Plain text has no control characters (PostgreSQL refuses NUL, logs break at line ends), no half of a surrogate pair (it has no
 * UTF-8) and nothing that turns the direction of the text around it (a name could pass for another).
 */
public final class PlainText {

    /** Longest id or name, in UTF-16 units. Four times as many bytes still fit into an entry of an index (2,704 bytes). */
    public static final int MAX_NAME = 500;

    private PlainText() {}

    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    /** Whether text can name something: plain, not blank and not too long. */
    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MAX_NAME && isPlain(text);
    }

    /** The text without what is not plain, and without blanks around it; empty if nothing is left. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        return text.codePoints()
                .filter(PlainText::isPlain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !turnsText(codePoint);
        };
    }

    /** Embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
    private static boolean turnsText(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
