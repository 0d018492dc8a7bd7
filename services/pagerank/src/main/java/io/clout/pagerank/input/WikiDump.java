// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Links between the articles of a wiki, out of four tables that MediaWiki dumps (schema since 1.43, 2024). Redirects are
 * resolved; links to what does not exist, to other wikis and of an article to itself are left out, and so are the
 * redirects' own. Every article is a node, linked or not; its id is its page id.
 */
public final class WikiDump implements LinkSource {
    private static final int TELL_EVERY = 0xffff;

    private final InputFile page;
    private final InputFile linktarget;
    private final InputFile pagelinks;
    private final InputFile redirect;
    private final int namespace;
    private final WikiPages pages = new WikiPages();

    public WikiDump(InputFile page, InputFile linktarget, InputFile pagelinks, InputFile redirect, int namespace) {
        this.page = page;
        this.linktarget = linktarget;
        this.pagelinks = pagelinks;
        this.redirect = redirect;
        this.namespace = namespace;
    }

    @Override
    public String fingerprint() throws IOException {
        return "namespace " + namespace + ", " + page.fingerprint() + ", " + linktarget.fingerprint() + ", "
                + pagelinks.fingerprint() + ", " + redirect.fingerprint();
    }

    @Override
    public int read(ArcSink arcs, Path ids, Progress progress) throws IOException {
        readPages(progress);
        readRedirects(progress);
        Long2IntOpenHashMap targets = readTargets(progress);
        readLinks(targets, arcs, progress);
        pages.write(ids);
        return pages.nodes();
    }

    private void readPages(Progress progress) throws IOException {
        scan(
                page,
                progress,
                "pages",
                row -> {
                    if (row.number(1) != namespace) {
                        return false;
                    }
                    pages.add(row.pageId(0), row.bytes(), row.start(2), row.end(2), row.number(3) != 0);
                    return true;
                },
                "page",
                "page_id",
                "page_namespace",
                "page_title",
                "page_is_redirect");
    }

    private void readRedirects(Progress progress) throws IOException {
        scan(
                redirect,
                progress,
                "redirects",
                row -> {
                    boolean elsewhere = row.number(1) != namespace || !row.isNull(3) && row.start(3) < row.end(3);
                    if (!elsewhere) {
                        pages.lead(row.pageId(0), row.bytes(), row.start(2), row.end(2));
                    }
                    return !elsewhere;
                },
                "redirect",
                "rd_from",
                "rd_namespace",
                "rd_title",
                "rd_interwiki");
        int leading = pages.follow();
        progress.say("%,d articles, %,d redirects, of which %,d lead to an article"
                .formatted(pages.nodes(), pages.redirects(), leading));
    }

    private Long2IntOpenHashMap readTargets(Progress progress) throws IOException {
        Long2IntOpenHashMap targets = new Long2IntOpenHashMap();
        targets.defaultReturnValue(WikiPages.NOWHERE);
        scan(
                linktarget,
                progress,
                "targets",
                row -> {
                    if (row.number(1) != namespace) {
                        return false;
                    }
                    int node = pages.byTitle(row.bytes(), row.start(2), row.end(2));
                    if (node != WikiPages.NOWHERE) {
                        targets.put(row.number(0), node);
                    }
                    return node != WikiPages.NOWHERE;
                },
                "linktarget",
                "lt_id",
                "lt_namespace",
                "lt_title");
        return targets;
    }

    private void readLinks(Long2IntOpenHashMap targets, ArcSink arcs, Progress progress) throws IOException {
        scan(
                pagelinks,
                progress,
                "links",
                row -> {
                    // A link whose target is not known yet has none: the schema allows it, and leads nowhere.
                    boolean leads = !row.isNull(2) && row.number(1) == namespace;
                    int target = leads ? targets.get(row.number(2)) : WikiPages.NOWHERE;
                    int source = target == WikiPages.NOWHERE ? WikiPages.NOWHERE : pages.byId(row.pageId(0));
                    if (source == WikiPages.NOWHERE || source == target) {
                        return false;
                    }
                    arcs.add(source, target);
                    return true;
                },
                "pagelinks",
                "pl_from",
                "pl_from_namespace",
                "pl_target_id");
    }

    /** Looks at a row; false if it is of no use. */
    @FunctionalInterface
    private interface Look {
        boolean at(SqlTable row) throws IOException;
    }

    private static void scan(InputFile file, Progress progress, String unit, Look look, String table, String... columns)
            throws IOException {
        progress.begin("Reading " + file.name(), unit);
        long rows = 0;
        long used = 0;
        try (SqlTable row = new SqlTable(file.open(), file.name(), table, columns)) {
            while (row.next()) {
                used += look.at(row) ? 1 : 0;
                if ((++rows & TELL_EVERY) == 0) {
                    progress.at(used, file.part());
                }
            }
        }
        if (rows == 0) {
            throw new WrongInputException(file.name() + " has no rows");
        }
        progress.end(used);
    }
}
