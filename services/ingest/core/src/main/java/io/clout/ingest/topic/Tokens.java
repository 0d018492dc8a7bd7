// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;

/**
 * Splits text into words as Unicode does (UAX 29), in small letters and without accents. Of a word with an apostrophe the longer side stays:
 * {@code l'économie} and {@code Apple's}. Not for several threads at once.
 */
// Lucene makes these by their constructors' names, which a native image must know.
@RegisterForReflection(targets = {PackedTokenAttributeImpl.class, KeywordAttributeImpl.class})
final class Tokens {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final TokenStream folded = new ICUFoldingFilter(tokenizer);
    private final CharTermAttribute term = folded.addAttribute(CharTermAttribute.class);

    /** Takes a word; the characters are only good during the call. */
    @FunctionalInterface
    interface Taker {
        void take(char[] characters, int from, int length);
    }

    void each(String text, Taker taker) {
        try {
            tokenizer.setReader(new StringReader(text));
            folded.reset();
            while (folded.incrementToken()) {
                take(term.buffer(), term.length(), taker);
            }
            folded.end();
            folded.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(char[] characters, int length, Taker taker) {
        int apostrophe = length - 1;
        while (apostrophe >= 0 && characters[apostrophe] != '\'' && characters[apostrophe] != '\u2019') {
            apostrophe--;
        }
        if (apostrophe < 0) {
            taker.take(characters, 0, length);
        } else if (apostrophe >= length - apostrophe - 1) {
            taker.take(characters, 0, apostrophe);
        } else {
            taker.take(characters, apostrophe + 1, length - apostrophe - 1);
        }
    }

    List<String> of(String text) {
        var words = new ArrayList<String>();
        each(text, (characters, from, length) -> words.add(new String(characters, from, length)));
        return words;
    }
}
