// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.testing.LargeExport;
import io.clout.ingest.testing.LargeExport.File;
import io.clout.ingest.testing.LargeExport.Form;
import io.clout.ingest.testing.LargeExportTest;
import java.util.stream.Stream;

class LargeMastodonArchiveTest extends LargeExportTest {

    @Override
    protected ArchiveFormat format() {
        return new MastodonArchive();
    }

    @Override
    protected LargeExport export() {
        return new LargeExport(
                Form.TGZ,
                () -> Stream.of(new File(
                        "outbox.json",
                        "{\"id\": \"outbox.json\", \"orderedItems\": [",
                        number -> "{\"type\": \"Create\", \"published\": \"2023-10-01T10:00:00Z\", \"object\": {\"id\":"
                                + " \"https://social.example/users/ada/statuses/" + number + "\", \"content\": \""
                                + "Hello. ".repeat(60)
                                + "\"}}",
                        ",",
                        "]}",
                        130_000)),
                16);
    }
}
