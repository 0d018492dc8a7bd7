// SPDX-License-Identifier: Apache-2.0
package io.clout.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountSync;
import io.clout.proto.account.v1.Connector;
import io.clout.proto.account.v1.StartProofRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\u001b[2J", "a\u0085", "\u007f"})
    void textThatNobodyCanWriteIsRefusedWithItsField(String text) {
        var breach = RequestRules.breach(
                StartProofRequest.newBuilder().setHandle(text).build());

        assertThat(breach).hasValueSatisfying(problem -> {
            assertThat(problem.slug()).isEqualTo("bad-text");
            assertThat(problem.fieldErrors().getFirst().field()).isEqualTo("handle");
        });
    }

    @Test
    void textsOfManyLinesArePossible() {
        assertThat(RequestRules.breach(StartProofRequest.newBuilder()
                        .setHandle("Two\r\nlines,\tand שלום \ud83d\udc69")
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 253_402_300_800L})
    void timesThatNoStoreKeepsAreRefusedWhereverTheyAre(long seconds) {
        var time = Timestamp.newBuilder().setSeconds(seconds);
        var inside = Connector.newBuilder()
                .addSyncs(AccountSync.newBuilder().setLastSyncedAt(time))
                .build();

        assertThat(RequestRules.breach(inside)).isPresent();
        assertThat(RequestRules.breach(Account.newBuilder()
                        .setLinkedAt(Timestamp.newBuilder().setSeconds(0))
                        .build()))
                .isEmpty();
    }
}
