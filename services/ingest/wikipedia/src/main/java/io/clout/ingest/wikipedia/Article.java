// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.ingest.network.ExternalAccount;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article as its Wikipedia knows it. The page id stays when the article is renamed.
 *
 * @param language in the form of the Wikipedia's host name: {@code de}, {@code zh-min-nan}
 */
public record Article(String language, long pageId) {

    static final String LANGUAGE = "[a-z]{2,3}(?:-[a-z]{2,10}){0,2}|simple";

    private static final Pattern ID = Pattern.compile("(" + LANGUAGE + "):(\\d{1,15})");

    /** The account that stands for an article: {@code de:2345}, called {@code de:Ada Lovelace}. */
    ExternalAccount account(String title) {
        return new ExternalAccount(language + ":" + pageId, language + ":" + title);
    }

    static Article of(ExternalAccount account) {
        Matcher id = ID.matcher(account.id());
        if (!id.matches()) {
            throw new IllegalArgumentException("not an article: " + account.id());
        }
        return new Article(id.group(1), Long.parseLong(id.group(2)));
    }

    /** The name of its wiki's database and dumps, such as {@code enwiki}. */
    String wiki() {
        // The one Wikipedia whose language got another code since.
        return (language.equals("be-tarask") ? "be_x_old" : language.replace('-', '_')) + "wiki";
    }
}
