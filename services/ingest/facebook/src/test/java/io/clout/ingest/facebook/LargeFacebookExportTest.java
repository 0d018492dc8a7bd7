// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.testing.LargeExport;
import io.clout.ingest.testing.LargeExport.File;
import io.clout.ingest.testing.LargeExport.Form;
import io.clout.ingest.testing.LargeExportTest;
import java.util.stream.Stream;

class LargeFacebookExportTest extends LargeExportTest {

    @Override
    protected ArchiveFormat format() {
        return new FacebookArchive();
    }

    @Override
    protected LargeExport export() {
        return new LargeExport(
                Form.ZIP,
                () -> Stream.of(new File(
                        "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json",
                        "[",
                        number -> "{\"timestamp\": " + (1_500_000_000 + number) + ", \"data\": [{\"post\": \""
                                + "Hello. ".repeat(60) + "\"}], \"title\": \"Ada updated her status.\"}",
                        ",",
                        "]",
                        150_000)),
                16);
    }
}
