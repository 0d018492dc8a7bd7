// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.mastodon.FakeMastodon;
import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ZipBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeMastodon.class)
class MastodonArchiveQuarkusTest extends ArchiveContractTest {

    /** Whoever may read an account could write such a file: the account is linked first, and never read here. */
    @Override
    protected void prepare(String personId) {
        boolean polls = scheduler.isRunning();
        scheduler.pause();
        WireMock network = networkClient();
        new FakeMastodon().answerWell(network, networkUrl(), Instant.now());
        var pending = service.startProof(personId, FakeMastodon.ADA.handle()).getPending();
        FakeMastodon.profile(network, pending.getCode().getText());
        service.checkProof(personId);
        database.run("update account set next_sync_at = null where person_id = $1", personId);
        if (polls) {
            scheduler.resume();
        }
    }

    @Override
    protected String refusalOfSomebodyElses() {
        return "account-not-linked";
    }

    @Override
    protected byte[] archive(String owner) {
        String uri = "https://" + FakeMastodon.SERVER + "/users/" + owner;
        return new ZipBuilder()
                .file("outbox.json", """
                        {"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","totalItems":2,"orderedItems":[
                        {"id":"%1$s/statuses/0/activity","type":"Create","published":"2026-10-01T10:00:00Z",
                         "object":{"id":"%1$s/statuses/0","type":"Note","content":"Hi"}},
                        {"id":"%1$s/statuses/1/activity","type":"Announce","published":"2026-11-19T10:00:00Z","object":"https://x/1"}]}
                        """.formatted(uri))
                .file("likes.json", "{\"orderedItems\":[\"https://x/2\"]}")
                .file("actor.json", "{\"id\":\"%s\",\"preferredUsername\":\"%s\"}".formatted(uri, owner))
                .build();
    }

    @Test
    void archiveOfAnAccountThatIsNotLinkedShowsNothing() {
        assertThat(service.refusal(ada, archive("ada"))).isEqualTo("account-not-linked");
    }
}
