// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * The pages of one namespace, by id and by title. Those that are no redirects are the nodes, numbered in the order of
 * the dump, which is that of their ids; a redirect stands for the node that it leads to in the end, if it leads to one.
 */
final class WikiPages {
    static final int NOWHERE = -1;

    private final Ids titles = new Ids();
    private final Int2IntOpenHashMap indexes = new Int2IntOpenHashMap();
    private final IntArrayList pageIds = new IntArrayList();
    private final BitSet redirects = new BitSet();

    /** By index: for a redirect the index it leads to, until {@link #follow} has put nodes everywhere. */
    private final IntArrayList leads = new IntArrayList();

    private int nodes;

    WikiPages() {
        indexes.defaultReturnValue(NOWHERE);
    }

    /** Takes a page; a redirect leads nowhere until {@link #lead}. */
    void add(int pageId, byte[] bytes, int titleStart, int titleEnd, boolean redirect) throws IOException {
        int index = pageIds.size();
        if (titles.add(bytes, titleStart, titleEnd) != index || indexes.putIfAbsent(pageId, index) != NOWHERE) {
            throw new WrongInputException("two pages have the same id or title, one of them with id " + pageId);
        }
        pageIds.add(pageId);
        redirects.set(index, redirect);
        leads.add(redirect ? NOWHERE : nodes++);
    }

    /** Notes where a redirect leads; what is no redirect, and what leads to no page, is left as it is. */
    void lead(int pageId, byte[] bytes, int titleStart, int titleEnd) {
        int index = indexes.get(pageId);
        if (index != NOWHERE && redirects.get(index)) {
            leads.set(index, titles.find(bytes, titleStart, titleEnd));
        }
    }

    /** Follows every redirect to its end. One that leads round in a circle leads nowhere. Returns how many lead to a node. */
    int follow() {
        int leading = 0;
        int[] ends = leads.toIntArray();
        for (int index = redirects.nextSetBit(0); index >= 0; index = redirects.nextSetBit(index + 1)) {
            ends[index] = end(index);
            leading += ends[index] == NOWHERE ? 0 : 1;
        }
        leads.clear();
        leads.addElements(0, ends);
        return leading;
    }

    /** The node at the end of a redirect. A second walker of half the pace is met again only in a circle. */
    private int end(int redirect) {
        int slow = redirect;
        int at = leads.getInt(redirect);
        for (boolean both = false; at != NOWHERE && redirects.get(at); both = !both) {
            if (at == slow) {
                return NOWHERE;
            }
            at = leads.getInt(at);
            slow = both ? leads.getInt(slow) : slow;
        }
        return at == NOWHERE ? NOWHERE : leads.getInt(at);
    }

    int nodes() {
        return nodes;
    }

    int redirects() {
        return redirects.cardinality();
    }

    /** The node that a title means, through redirects, or {@link #NOWHERE}. */
    int byTitle(byte[] bytes, int start, int end) {
        int index = titles.find(bytes, start, end);
        return index == Ids.ABSENT ? NOWHERE : leads.getInt(index);
    }

    /** The node that is the page with an id, or {@link #NOWHERE}, also for a redirect: what it holds is no link of a page. */
    int byId(int pageId) {
        int index = indexes.get(pageId);
        return index == NOWHERE || redirects.get(index) ? NOWHERE : leads.getInt(index);
    }

    /** Writes the page ids of all nodes, one a line. */
    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int index = 0; index < pageIds.size(); index++) {
                if (!redirects.get(index)) {
                    out.write((pageIds.getInt(index) + "\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }
}
