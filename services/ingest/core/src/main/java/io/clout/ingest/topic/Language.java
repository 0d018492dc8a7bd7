// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The languages in which topics have names, each with the function words that give a text away: folded, and in as few of the five as possible. */
enum Language {
    EN(
            "the and of is are was were have has had this that these those with what which who would should could will you your my we our they"
                    + " their his her not been from but how when there here it its for to be do does did just than then about some an at on i"),
    DE(
            "der die das und ist sind war waren ein eine einen einem einer nicht mit auch auf fur von zu im ich du wir ihr sie es den dem des"
                    + " wie was wer aber oder wenn noch nur schon mehr bei nach aus vom zum zur haben hat habe wird werden uber mein meine sich"),
    FR(
            "le les des et est sont une un du au aux dans pour pas sur avec que qui ce cette ces je tu il elle nous vous ils mon ma mes notre"
                    + " votre leur mais ou donc plus tres bien fait etre avoir ete ont avez quand comment chez sans sous entre"),
    ES(
            "el los las y es son una del al en para por con que se lo su sus mi mis nuestro muy pero como cuando donde esta este esto estos"
                    + " estas hay fue han he ha ser mas ya no si yo ellos nosotros porque sobre entre sin hasta desde"),
    IT(
            "il gli di e sono una uno del della dei delle dello degli al alla ai nel nella nelle per con che non piu ma come quando dove questo"
                    + " questa questi queste mio mia ho hai ha abbiamo hanno essere stato anche perche sul sulla tra fra ci si molto");

    private final Set<String> words;

    Language(String words) {
        this.words = Set.copyOf(Arrays.asList(words.split(" ")));
    }

    /** Whether the word is a function word of this language. */
    boolean has(String word) {
        return words.contains(word);
    }

    /** As a bit of a set. */
    int bit() {
        return 1 << ordinal();
    }

    /** The bit of a language as networks write it, such as {@code de} or {@code de-AT}; 0 for one without names of topics. */
    static int bit(String tag) {
        for (var language : values()) {
            if (tag.regionMatches(true, 0, language.code(), 0, 2) && (tag.length() == 2 || !isLetter(tag.charAt(2)))) {
                return language.bit();
            }
        }
        return 0;
    }

    /** ISO 639-1. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char character) {
        return Character.isLetter(character);
    }
}
