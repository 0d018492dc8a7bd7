// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.problem.Problem;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkProblemsTest {

    @Test
    void limitNamesTheTime() {
        var failure = new NetworkFailure(Kind.RATE_LIMITED, "60 an hour", Instant.parse("2026-11-22T12:05:00.5Z"));

        Problem problem = LinkProblems.of(failure, "handle");

        assertThat(problem.slug()).isEqualTo("network-limited");
        assertThat(problem.detail()).contains("2026-11-22T12:05:00Z");
    }

    @Test
    void faultsOfTheAppAreNotThePersons() {
        assertThat(LinkProblems.of(new NetworkFailure(Kind.APP_REFUSED, "invalid_client"), "code")
                        .slug())
                .isEqualTo("network-app-refused");
    }

    @Test
    void namesAreKeptAsPlainText() {
        assertThat(LinkProblems.found(new Lookup.Found(new ExternalAccount("7", "a\0d\u202ea\n")), "handle"))
                .isEqualTo(new ExternalAccount("7", "ada"));
        assertThatThrownBy(() -> LinkProblems.found(new Lookup.Found(new ExternalAccount("7\0", "ada")), "handle"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> LinkProblems.found(new Lookup.Found(new ExternalAccount("7", "\0")), "handle"))
                .isInstanceOf(Problem.class);
    }
}
