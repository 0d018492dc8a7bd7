// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of places and languages, as targeting and people use them. */
public final class Codes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern REGION = Pattern.compile("([A-Z]{2})-[A-Z0-9]{1,3}");

    private Codes() {}

    /** ISO 3166-1 alpha-2, upper case. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** ISO 3166-2: a country's code, a hyphen, up to three characters. Which regions a country has is not checked. */
    public static boolean isRegion(String code) {
        var matcher = REGION.matcher(code);
        return matcher.matches() && isCountry(matcher.group(1));
    }

    /** ISO 639-1, lower case. */
    public static boolean isLanguage(String code) {
        return LANGUAGES.contains(code);
    }
}
