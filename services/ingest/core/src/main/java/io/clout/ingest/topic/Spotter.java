// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.CharArrayMap;

/**
 * Finds the names of topics in text: at each word the longest name that begins there, in any of the languages. What it worked out of a word it
 * keeps for the next time, because few words are most of all text. Not for several threads at once.
 */
final class Spotter {
    private static final Language[] LANGUAGES = Language.values();
    private static final int MOST_KNOWN = 50_000;

    private final TopicIndex index;
    private final Tokens tokens = new Tokens();
    private final Stems stems = new Stems();
    private final CharArrayMap<Word> known = new CharArrayMap<>(1024, false);
    private final List<Word> words = new ArrayList<>();

    /**
     * A word of a text.
     *
     * @param ids its number in the names of each language; -1 where no name has it
     * @param function the languages of which it is a function word, as bits
     */
    private record Word(int[] ids, int function) {
        private static final int[] IN_NO_NAME = new int[0];

        boolean isInNames() {
            return ids.length > 0;
        }
    }

    /** A name in a text, from one word to before another. */
    private record Match(Name name, int length, Language language) {}

    Spotter(TopicIndex index) {
        this.index = index;
    }

    /** The topic that is called exactly so. */
    Optional<String> tag(String tag) {
        return index.tag(tag, tokens).or(() -> {
            read(tag);
            var names = words.isEmpty() ? List.<Match>of() : longest(0);
            return names.isEmpty() || names.getFirst().length < words.size() ? Optional.empty() : agreed(names);
        });
    }

    /** The names in a title, such as that of a list. They are meant, so that also common words and any language do. */
    List<Name> inTitle(String title) {
        read(title);
        var found = new ArrayList<Name>();
        for (int i = 0; i < words.size(); ) {
            var matches = longest(i);
            matches.forEach(match -> found.add(match.name));
            i += matches.isEmpty() ? 1 : matches.getFirst().length;
        }
        return found;
    }

    /**
     * The names in a text.
     *
     * @param language as the network says, such as {@code de}; empty if it does not. Then the text's function words say
     */
    List<Name> inText(String text, String language) {
        read(text);
        int spoken = Language.bit(language);
        int guessed = guess();
        if (guessed != 0) {
            spoken = guessed; // programs say the language that their menus are in
        } else if (spoken == 0 && !language.isEmpty()) {
            return List.of(); // one that we have no names in
        }
        var found = new ArrayList<Name>();
        for (int i = 0; i < words.size(); ) {
            var matches = longest(i);
            var chosen = choose(matches, spoken);
            chosen.map(Match::name).ifPresent(found::add);
            i += chosen.map(Match::length).orElse(1);
        }
        return found;
    }

    /** A name of several words counts in any language, one word only in the text's; where that is not known, if the languages agree. */
    private static Optional<Match> choose(List<Match> matches, int spoken) {
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        for (var match : matches) {
            if ((match.language.bit() & spoken) != 0) {
                return Optional.of(match);
            }
        }
        if (matches.getFirst().length > 1) {
            return Optional.of(matches.getFirst());
        }
        return spoken == 0 && agreed(matches).isPresent() ? Optional.of(matches.getFirst()) : Optional.empty();
    }

    /** The one topic of which all names are; empty if they are of different ones. */
    private static Optional<String> agreed(List<Match> matches) {
        var topics = matches.stream()
                .flatMap(match -> match.name.topicIds().stream())
                .distinct()
                .limit(2)
                .toList();
        return topics.size() == 1 ? Optional.of(topics.getFirst()) : Optional.empty();
    }

    /** The longest names that begin at a word, one a language. */
    private List<Match> longest(int from) {
        if (!words.get(from).isInNames()) {
            return List.of();
        }
        List<Match> best = new ArrayList<>(LANGUAGES.length);
        for (var language : LANGUAGES) {
            var node = Optional.of(index.root(language));
            Match match = null;
            for (int i = from; i < words.size() && i < from + TopicIndex.LONGEST; i++) {
                var word = words.get(i);
                int id = word.isInNames() ? word.ids[language.ordinal()] : -1;
                node = id < 0 ? Optional.empty() : node.get().next(id);
                if (node.isEmpty()) {
                    break;
                }
                if (node.get().isName()) {
                    match = new Match(node.get().name(), i - from + 1, language);
                }
            }
            if (match != null && (best.isEmpty() || match.length >= best.getFirst().length)) {
                if (!best.isEmpty() && match.length > best.getFirst().length) {
                    best.clear();
                }
                best.add(match);
            }
        }
        return best;
    }

    /** The language with the most function words; 0 if no language has more than the others, or a text is too short to say. */
    private int guess() {
        int[] counts = new int[LANGUAGES.length];
        for (var word : words) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += word.function >> i & 1;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        int languages = 0;
        for (int i = 0; i < counts.length; i++) {
            languages |= counts[i] == most ? 1 << i : 0;
        }
        return most > 0 && Integer.bitCount(languages) == 1 ? languages : 0;
    }

    private void read(String text) {
        words.clear();
        tokens.each(text, this::take);
    }

    private void take(char[] characters, int from, int length) {
        var word = known.get(characters, from, length);
        if (word == null) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            var text = new String(characters, from, length);
            word = word(text);
            known.put(text, word);
        }
        words.add(word);
    }

    private Word word(String text) {
        int[] ids = new int[LANGUAGES.length];
        int function = 0;
        boolean isInNames = false;
        for (var language : LANGUAGES) {
            ids[language.ordinal()] = index.word(language, stems.of(language, text));
            isInNames |= ids[language.ordinal()] >= 0;
            function |= language.has(text) ? language.bit() : 0;
        }
        return new Word(isInNames ? ids : Word.IN_NO_NAME, function);
    }
}
