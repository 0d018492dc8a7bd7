// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.ingest.testing.ZipBuilder;
import io.clout.proto.account.v1.ImportState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeMadeUp.OfSignIns.class)
class ArchiveQuarkusTest extends ArchiveContractTest {

    @Override
    protected byte[] archive(String owner) {
        return archive(owner, 3);
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }

    @Test
    void shortExportNeedNotWaitForTheEndOfLongOnes() {
        scheduler.pause();
        String ben = somebody("ben");
        String cleo = somebody("cleo");
        service.upload(ben, archive("ben", 200_000));
        service.upload(cleo, archive("cleo", 200_000));
        scheduler.resume();
        ServiceDriver.await(() -> read(ben) > 0 && read(cleo) > 0, begun -> begun);

        service.imported(ada, archive("ada"));

        assertThat(service.connector(ben).getImports(0).getState()).isEqualTo(ImportState.IMPORT_STATE_READING);
        assertThat(service.connector(cleo).getImports(0).getState()).isEqualTo(ImportState.IMPORT_STATE_READING);
    }

    private long read(String personId) {
        return service.connector(personId).getImports(0).getEntriesRead();
    }

    private static byte[] archive(String owner, int posts) {
        return new ZipBuilder()
                .file("account.json", "{\"id\":\"%1$s\",\"name\":\"%1$s\"}".formatted(owner))
                .file(
                        "posts.json",
                        IntStream.range(0, posts)
                                .mapToObj("{\"id\":\"%d\",\"at\":\"2026-11-20T10:00:00Z\"}"::formatted)
                                .collect(Collectors.joining(",", "{\"posts\":[", "]}")))
                .file("followers.json", "{\"followers\":[{\"name\":\"ben\"},{\"name\":\"eve\"}]}")
                .build();
    }
}
