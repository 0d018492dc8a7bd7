// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import java.util.Optional;

/** PageRank of articles. */
@FunctionalInterface
public interface PageRanks {

    /** In multiples of the average article's; empty if that Wikipedia was not ranked, or not since the article was written. */
    Optional<Double> of(Article article);
}
