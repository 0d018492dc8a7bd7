// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.question;

import io.clout.common.problem.Problem;
import java.util.regex.Pattern;

/** What people may write: 300 words suffice for a good answer, and no more is read. */
public final class PostText {
    private static final int MAX_WORDS = 300;
    private static final int MAX_LENGTH = 4_000;
    private static final int MIN_TITLE = 10;
    private static final int MAX_TITLE = 150;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private PostText() {}

    /** One line of 10 to 150 characters. */
    public static String title(String typed) {
        var title = typed.strip();
        int length = title.codePointCount(0, title.length());
        if (length < MIN_TITLE
                || length > MAX_TITLE
                || title.contains("\n")
                || UNPRINTABLE.matcher(title).find()) {
            throw Problem.invalid(
                    "text-invalid", "title", "One line of " + MIN_TITLE + " to " + MAX_TITLE + " characters.");
        }
        return title;
    }

    /** At most 300 words; may be empty. */
    public static String optional(String typed) {
        var text = typed.replace("\r\n", "\n").strip();
        if (text.length() > MAX_LENGTH
                || words(text) > MAX_WORDS
                || UNPRINTABLE.matcher(text).find()) {
            throw invalid("At most " + MAX_WORDS + " words.");
        }
        return text;
    }

    /** 1 to 300 words. */
    public static String required(String typed) {
        var text = optional(typed);
        if (text.isEmpty()) {
            throw invalid("1 to " + MAX_WORDS + " words.");
        }
        return text;
    }

    private static int words(String text) {
        return text.isEmpty() ? 0 : BLANKS.split(text).length;
    }

    private static Problem invalid(String why) {
        return Problem.invalid("text-invalid", "text", why);
    }
}
