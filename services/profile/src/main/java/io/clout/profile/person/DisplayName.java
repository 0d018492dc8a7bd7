// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.person;

import java.util.Optional;

/**
 * How others see a person named: 1 to 80 characters (code points), no leading or trailing blanks, nothing invisible that could break a page or
 * imitate another name by reordering it.
 */
public record DisplayName(String text) {
    private static final int MAX = 80;
    // Holds emoji such as families together, and letters of some scripts.
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final DisplayName NAMELESS = new DisplayName("Anonymous");

    /** The name, unless it breaks the rules. Blanks around it are dropped. */
    public static Optional<DisplayName> of(String typed) {
        var text = typed.strip();
        boolean ok = !text.isEmpty()
                && text.codePointCount(0, text.length()) <= MAX
                && text.codePoints().allMatch(DisplayName::isPrintable);
        return ok ? Optional.of(new DisplayName(text)) : Optional.empty();
    }

    /** What the identity provider says, made to fit: a person can't be asked for a better one at that moment. */
    public static DisplayName fromToken(Optional<String> claim) {
        return claim.map(DisplayName::cut).flatMap(DisplayName::of).orElse(NAMELESS);
    }

    private static String cut(String claim) {
        return claim.codePoints()
                .filter(DisplayName::isPrintable)
                .limit(MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> codePoint == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
