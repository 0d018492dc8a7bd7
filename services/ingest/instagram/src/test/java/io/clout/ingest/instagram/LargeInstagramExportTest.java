// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.testing.LargeExport;
import io.clout.ingest.testing.LargeExport.File;
import io.clout.ingest.testing.LargeExport.Form;
import io.clout.ingest.testing.LargeExportTest;
import java.util.stream.Stream;

class LargeInstagramExportTest extends LargeExportTest {

    @Override
    protected ArchiveFormat format() {
        return new InstagramArchive();
    }

    @Override
    protected LargeExport export() {
        return new LargeExport(
                Form.ZIP,
                () -> Stream.of(new File(
                        "your_instagram_activity/likes/liked_posts.json",
                        "{\"likes_media_likes\": [",
                        number ->
                                "{\"title\": \"ben\", \"string_list_data\": [{\"href\": \"https://www.instagram.com/p/"
                                        + "x".repeat(300) + number + "/\", \"timestamp\": " + (1_500_000_000 + number)
                                        + "}]}",
                        ",",
                        "]}",
                        170_000)),
                16);
    }
}
