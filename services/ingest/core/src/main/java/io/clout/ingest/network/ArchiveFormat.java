// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

/** Knows the layout of one network's export. */
public interface ArchiveFormat {

    /**
     * Says what a file is for.
     *
     * @param path as in the archive, with forward slashes, such as {@code data/tweets-part1.js}
     */
    FileUse use(String path);

    /**
     * The name under which the report counts a file. Where each post is a file of its own, all of them share one name; they must
     * then also be of one use.
     */
    default String part(String path) {
        return path;
    }

    /**
     * Whether the export holds the network's own id of the account. Where it does not, it belongs to the account that the person has
     * linked, and only for somebody who has none to an account made of what the {@link FileUse.Identity} files say.
     */
    default boolean namesAccount() {
        return true;
    }

    /** The file that says whose the export is, by its plain name; for somebody whose export has none. */
    String ownerFile();
}
