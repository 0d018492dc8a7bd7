// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.ingest.archive.ImportReader;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.ImportState;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What every service that takes its network's export promises. */
public abstract class ArchiveContractTest extends RunningService {

    private static final List<String> TABLES = List.of(
            "account",
            "seen",
            "reactor",
            "actor_day",
            "import",
            "import_part",
            "import_skip",
            "import_question",
            "import_chunk");

    @Inject
    protected ImportReader reader;

    /**
     * An export as the network writes it.
     *
     * @param owner name of the account, in whatever says whose it is
     */
    protected abstract byte[] archive(String owner);

    /** What must be so before somebody may upload the export of the account "ada". */
    protected void prepare(String personId) {}

    /** Why an export of the account "taken", which is somebody else's, is refused. */
    protected String refusalOfSomebodyElses() {
        return "account-taken";
    }

    @Test
    void uploadBecomesSignals() {
        prepare(ada);

        Import report = service.imported(ada, archive("ada"));

        assertThat(report.getEntriesRead()).isPositive().isEqualTo(report.getEntriesTotal());
        assertThat(report.getPartsList()).allMatch(part -> part.getSkippedCount() == 0);
        assertThat(service.batches(ada))
                .isNotEmpty()
                .allMatch(batch -> batch.getAccountId().equals(report.getAccountId()));
        assertThat(report.getSignals()).isEqualTo(service.signals(ada).size());
        assertThat(service.count("import_chunk")).isZero();
    }

    @Test
    void sameArchiveAgainBecomesNothing() {
        prepare(ada);
        Import first = service.imported(ada, archive("ada"));
        int signals = service.signals(ada).size();

        Import again = service.imported(ada, archive("ada"));

        assertThat(again.getSignals()).isZero();
        assertThat(again.getEntriesRead()).isEqualTo(first.getEntriesRead());
        assertThat(service.signals(ada)).hasSize(signals);
    }

    /** As people do who look at it first: unpacked on Windows and packed again on a Mac. */
    @Test
    void packedAgainItIsReadTheSame() {
        String ben = somebody("ben");
        prepare(ada);
        Import original = service.imported(ada, archive("ada"));
        prepare(ben);

        Import again = service.imported(ben, packedAgain(archive("ada")));

        assertThat(again.getSignals()).isEqualTo(original.getSignals());
        assertThat(again.getPartsList()).allMatch(part -> part.getSkippedCount() == 0);
    }

    private static byte[] packedAgain(byte[] archive) {
        var again = new ZipBuilder().file("export/Icon\r", new byte[0]).file("__MACOSX/export/._export", new byte[9]);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    again.file("export/export/" + entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return again.build();
    }

    /** For one export of each form; the others have {@link #crashesByChanceChangeNothing}. */
    protected final void crashAtEachStep() {
        scheduler.pause();
        byte[] archive = archive("ada");
        List<String> people = new ArrayList<>();
        try (var faults = InjectedFaults.oneByOne(database, TABLES)) {
            do {
                String person = somebody("ada");
                people.add(person);
                prepare(person);
                faults.failAt(people.size());
                faults.survive(() -> service.upload(person, archive));
                faults.survive(reader::readAll, ArchiveContractTest::endLeases);
            } while (faults.hasCome());
        }

        assertToldTheSame(people);
    }

    /** As above, but several faults in one import. */
    @Test
    void crashesByChanceChangeNothing() {
        scheduler.pause();
        String ben = somebody("ben");
        prepare(ben);
        prepare(ada);
        service.upload(ben, archive("ada"));
        reader.readAll();

        InjectedFaults.byChance(
                database,
                TABLES,
                () -> ServiceDriver.await(
                        () -> isRead(ada) || (isUploaded(ada, archive("ada")) && goOn()), done -> isRead(ada)),
                () -> assertToldTheSame(List.of(ada, ben)));
    }

    @Test
    void unlinkedAccountLeavesNothingBehind() {
        prepare(ada);
        String accountId = service.imported(ada, archive("ada")).getAccountId();

        unlink(ada);

        for (String table : List.of("seen", "subject", "reactor", "token", "import", "outbox")) {
            assertThat(service.count(table + " where account_id = $1", accountId))
                    .as(table)
                    .isZero();
        }
        assertThat(service.count("import_part")).isZero();
        assertThat(service.connector(ada).getImportsList()).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsRefusedWithAReasonAndCountsNothing() {
        byte[] whole = archive("ada");
        String stranger = somebody("stranger");
        prepare(ada);

        assertThat(service.refusal(ada, Arrays.copyOf(whole, whole.length / 2))).isEqualTo("damaged-archive");
        assertThat(service.refusal(ada, new byte[1000])).isEqualTo("not-an-archive");
        assertThat(service.refusal(
                        ada, new ZipBuilder().file("holiday.jpg", new byte[9]).build()))
                .isEqualTo("not-an-archive");
        assertThat(service.refusal(ada, archive("taken"))).isEqualTo(refusalOfSomebodyElses());
        assertThat(service.refusal(stranger, whole)).isEqualTo("consent-required");

        assertThat(service.connector(ada).getImportsList())
                .extracting(Import::getProblem)
                .containsExactly(
                        refusalOfSomebodyElses().replace('-', '_'),
                        "not_an_archive",
                        "not_an_archive",
                        "damaged_archive");
        assertThat(service.count("import where person_id = $1", stranger)).isZero();
        assertThat(service.count("import_chunk")).isZero();
        assertThat(service.count("seen")).isZero();
        assertThat(service.signals(ada)).isEmpty();
    }

    private boolean isRead(String personId) {
        return service.connector(personId).getImportsList().stream()
                .anyMatch(report -> report.getState() == ImportState.IMPORT_STATE_DONE);
    }

    /** Whether an upload has come through, by now or before. */
    private boolean isUploaded(String personId, byte[] archive) {
        if (service.count("import where person_id = $1 and state = 'READING'", personId) == 0) {
            try {
                service.upload(personId, archive);
            } catch (RuntimeException e) {
                return false; // as the person sees it, who tries again
            }
        }
        return true;
    }

    /** Reads on until the next fault. */
    private boolean goOn() {
        try {
            endLeases(database);
            reader.readAll();
            return true;
        } catch (RuntimeException e) {
            return false; // the next reader goes on
        }
    }

    /** As if the time of the lease had passed. */
    private static void endLeases(Database database) {
        database.run("update import set leased_until = '-infinity' where state = 'READING'");
    }
}
