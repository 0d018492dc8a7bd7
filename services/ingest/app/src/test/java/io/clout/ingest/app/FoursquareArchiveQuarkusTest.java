// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import io.clout.ingest.foursquare.FakeFoursquare;
import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ZipBuilder;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@IngestTest
@AtNetwork(FakeFoursquare.class)
class FoursquareArchiveQuarkusTest extends ArchiveContractTest {

    @Override
    protected byte[] archive(String owner) {
        return new ZipBuilder()
                .file("users.json", """
                        {"items":[{"id":"900","handle":"%s","firstName":"Ada","lastName":"L"}]}
                        """.formatted(owner))
                .file("checkins1.json", """
                        {"count":2,"items":[{"id":"c1","createdAt":"2023-11-14 22:18:20.000000","likes":{"count":3}},
                        {"id":"c2","createdAt":"2023-11-15 22:18:20.000000"}]}
                        """)
                .file("tips.json", """
                        {"count":1,"items":[{"id":"t1","createdAt":1296320811,"todo":{"count":2},"likes":{"count":0}}]}
                        """)
                .file("friends.json", "{\"count\":2,\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}]}")
                .file("messages.json", "{\"items\":[{\"text\":\"a private word\"}]}")
                .build();
    }
}
