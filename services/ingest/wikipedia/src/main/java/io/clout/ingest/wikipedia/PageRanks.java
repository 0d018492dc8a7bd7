// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import java.util.Optional;
import java.util.OptionalLong;

/** What a ranking by the operator says of articles. */
@FunctionalInterface
public interface PageRanks {

    /**
     * An article in a ranking.
     *
     * @param rank in multiples of the average article's
     * @param inlinks articles that link to it, redirects resolved; empty if the ranking does not say
     */
    record Ranked(double rank, OptionalLong inlinks) {}

    /** Empty if that Wikipedia was not ranked, or not since the article was written. */
    Optional<Ranked> of(Article article);
}
