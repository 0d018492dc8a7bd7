// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.ingest.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** PageRank of articles, as the operator has imported it ({@code ./clout pagerank --import}). */
@ApplicationScoped
class PageRanks {

    private final Database database;

    PageRanks(Database database) {
        this.database = database;
    }

    /** In multiples of the average article's; empty if that Wikipedia was not ranked, or not since the article was written. */
    Optional<Double> of(Article article) {
        return Database.first(database.run(
                        "select relative_rank from page_rank where wiki = $1 and page_id = $2",
                        article.wiki(),
                        article.pageId()))
                .map(row -> row.getDouble(0));
    }
}
