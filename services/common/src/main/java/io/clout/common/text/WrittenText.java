// SPDX-License-Identifier: Apache-2.0
package io.clout.common.text;

/**
 * The rule for everything that people write, names and whole texts alike: line ends and tabs, but no other control characters, which
 * no store keeps (NUL) and nobody sees, and no half of a surrogate pair. What is a name keeps {@link PlainText} besides.
 */
public final class WrittenText {

    private WrittenText() {}

    public static boolean isWritten(String text) {
        return text.codePoints().allMatch(WrittenText::isWritten);
    }

    private static boolean isWritten(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
