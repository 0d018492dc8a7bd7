// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.common.postgres.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** PageRank as the operator has imported it ({@code ./clout pagerank --import}). */
@ApplicationScoped
class PageRankRepository implements PageRanks {

    private final Database database;

    PageRankRepository(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Ranked> of(Article article) {
        return Database.first(database.run(
                        "select relative_rank, inlinks from page_rank where wiki = $1 and page_id = $2",
                        article.wiki(),
                        article.pageId()))
                .map(row -> new Ranked(row.getDouble(0), inlinks(row.getLong(1))));
    }

    private static OptionalLong inlinks(@Nullable Long told) {
        return told == null ? OptionalLong.empty() : OptionalLong.of(told);
    }
}
