// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import java.util.ArrayList;
import java.util.List;

/**
 * A post taken apart.
 *
 * @param text without hashtags, addresses and names of accounts
 * @param hashtags without the sign
 */
record PostWords(String text, List<String> hashtags) {

    static PostWords of(String post) {
        var text = new StringBuilder(post.length());
        var hashtags = new ArrayList<String>();
        int at = 0;
        while (at < post.length()) {
            int end = at;
            while (end < post.length() && !Character.isWhitespace(post.charAt(end))) {
                end++;
            }
            add(post, at, end, text, hashtags);
            text.append(' ');
            at = end + 1;
        }
        return new PostWords(text.toString(), hashtags);
    }

    /** Takes a piece between blanks; hashtags may stand one right after the other, and in brackets. */
    private static void add(String post, int from, int to, StringBuilder text, List<String> hashtags) {
        int at = from;
        while (at < to) {
            int sign = post.indexOf('#', at, to);
            if (sign < 0 || isAddress(post, at, sign)) {
                if (!isAddress(post, at, to) && post.charAt(at) != '@') {
                    text.append(post, at, to);
                }
                return;
            }
            text.append(post, at, sign);
            int end = sign + 1;
            while (end < to && isOfHashtag(post.charAt(end))) {
                end++;
            }
            if (end > sign + 1) {
                hashtags.add(post.substring(sign + 1, end));
            }
            at = end;
        }
    }

    private static boolean isAddress(String post, int from, int to) {
        return post.indexOf("://", from, to) >= 0 || to - from > 4 && post.startsWith("www.", from);
    }

    private static boolean isOfHashtag(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
