// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.common.limits.Limits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of an upload is read before it is refused. */
@ConfigMapping(prefix = "clout.archive")
public interface ArchiveConfig {

    /** Bytes of the upload. X archives of people who post videos reach several gigabytes. */
    @WithDefault(Limits.MAX_ARCHIVE_BYTES + "")
    MemorySize maxUpload();

    /** Files inside; each picture of an X archive is one. */
    @WithDefault("1000000")
    int maxFiles();

    /** Unpacked bytes of one file. */
    @WithDefault("4G")
    MemorySize maxFile();

    /** Unpacked bytes for each packed one, beyond the first megabyte. JSON packs 1:10 to 1:30, a bomb 1:1000. */
    @WithDefault("150")
    int maxRatio();

    /** Unpacked bytes of one entry (a post) in a file. */
    @WithDefault("1M")
    MemorySize maxEntry();

    /** Bytes of one page for people, which is read as a whole; as a tree it takes some ten times as much. */
    @WithDefault("2M")
    MemorySize maxPage();

    /** Packed bytes kept in the database of one upload: texts, no pictures. */
    @WithDefault("1G")
    MemorySize maxKept();

    /** Time from the first byte to the last. */
    @WithDefault("1H")
    Duration maxDuration();
}
