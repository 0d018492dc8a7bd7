// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.testing.LargeExport;
import io.clout.ingest.testing.LargeExport.File;
import io.clout.ingest.testing.LargeExport.Form;
import io.clout.ingest.testing.LargeExportTest;
import java.util.stream.Stream;

class LargeSwarmExportTest extends LargeExportTest {

    @Override
    protected ArchiveFormat format() {
        return new SwarmArchive();
    }

    @Override
    protected LargeExport export() {
        return new LargeExport(
                Form.ZIP,
                () -> Stream.of(new File(
                        "checkins1.json",
                        "{\"count\": 1, \"items\": [",
                        number -> "{\"id\": \"" + number
                                + "\", \"createdAt\": \"2023-11-14 22:18:20.000000\", \"shout\": \""
                                + "Here again. ".repeat(30) + "\", \"likes\": {\"count\": 2}}",
                        ",",
                        "]}",
                        130_000)),
                16);
    }
}
