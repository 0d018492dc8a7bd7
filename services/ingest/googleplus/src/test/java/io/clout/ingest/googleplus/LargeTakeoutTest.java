// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.googleplus;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.testing.LargeExport;
import io.clout.ingest.testing.LargeExport.File;
import io.clout.ingest.testing.LargeExport.Form;
import io.clout.ingest.testing.LargeExportTest;
import java.util.stream.LongStream;

class LargeTakeoutTest extends LargeExportTest {

    @Override
    protected ArchiveFormat format() {
        return new TakeoutArchive();
    }

    /** As many files as posts. */
    @Override
    protected LargeExport export() {
        return new LargeExport(
                Form.TGZ,
                () -> LongStream.range(0, 30_000)
                        .mapToObj(number -> File.ofOne(
                                "Takeout/Google+ Stream/Posts/20181011 - Hello " + number + ".json",
                                "{\"resourceName\": \"users/1/posts/" + number
                                        + "\", \"creationTime\": \"2018-10-11 09:12:45+0200\", \"content\": \""
                                        + "Hello. ".repeat(150) + "\"}")),
                16);
    }
}
