// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where Wikipedia is and how much is asked of it. Works without any key. */
@ConfigMapping(prefix = "clout.networks.wikipedia")
public interface WikipediaConfig {

    /** How the operator can be reached: an address or a page; Wikimedia asks for it. */
    Optional<String> contact();

    /** Address of the Wikipedia of a language. */
    @WithDefault("https://{language}.wikipedia.org")
    String apiUrl();

    @WithDefault("https://www.wikidata.org")
    URI wikidataUrl();

    @WithDefault("https://wikimedia.org")
    URI pageviewsUrl();

    /** Language of titles that name none. */
    @WithDefault("en")
    @Pattern(regexp = Article.LANGUAGE)
    String language();

    /** How long Wikidata must have said so before it shows anything: anybody can edit it, and what is wrong gets noticed. */
    @WithDefault("30D")
    Duration claimAge();

    /** Links of one direction that are counted, in steps of 500; what has more is not measured. */
    @WithDefault("20000")
    @Positive
    int maxLinks();
}
