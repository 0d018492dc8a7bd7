// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.testing.LargeExport;
import io.clout.ingest.testing.LargeExport.File;
import io.clout.ingest.testing.LargeExport.Form;
import io.clout.ingest.testing.LargeExportTest;
import java.util.stream.Stream;

class LargeLinkedInExportTest extends LargeExportTest {

    @Override
    protected ArchiveFormat format() {
        return new LinkedInArchive();
    }

    @Override
    protected LargeExport export() {
        return new LargeExport(
                Form.ZIP,
                () -> Stream.of(new File(
                        "Comments.csv",
                        "Date,Link,Message\n",
                        number -> "2024-05-01 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A"
                                + number + ",\"" + "Well said, and true. ".repeat(20) + "\"",
                        "\n",
                        "\n",
                        130_000)),
                16);
    }
}
