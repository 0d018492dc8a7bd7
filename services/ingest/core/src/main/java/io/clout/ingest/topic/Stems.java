// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems words, so that singular and plural are one. Light stemmers only: strong ones make one of {@code organ} and {@code organisation}. Not for several threads at once. */
final class Stems {
    private final Map<Language, Stemmer> stemmers = new EnumMap<>(Language.class);

    Stems() {
        for (var language : Language.values()) {
            stemmers.put(language, new Stemmer(language));
        }
    }

    String of(Language language, String word) {
        return Objects.requireNonNull(stemmers.get(language), "every language has one")
                .stem(word);
    }

    /** A stream of one word, again and again. */
    private static final class OneWord extends TokenStream {
        @Override
        public boolean incrementToken() {
            return true;
        }
    }

    private static final class Stemmer {
        private final TokenStream stream;
        private final CharTermAttribute term;

        Stemmer(Language language) {
            var word = new OneWord();
            this.term = word.addAttribute(CharTermAttribute.class);
            this.stream = switch (language) {
                case EN -> new EnglishMinimalStemFilter(word);
                case DE -> new GermanLightStemFilter(word);
                case FR -> new FrenchMinimalStemFilter(word);
                case ES -> new SpanishLightStemFilter(word);
                case IT -> new ItalianLightStemFilter(word);
            };
        }

        String stem(String word) {
            try {
                term.setEmpty().append(word);
                stream.incrementToken();
                return term.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
