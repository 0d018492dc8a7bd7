// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyStreamTest {
    private final AtomicLong now = new AtomicLong();

    @Test
    void bodyThatTricklesInIsNotWaitedFor() throws IOException {
        var body = new SteadyStream(new ByteArrayInputStream(new byte[100]), 10, now::get);

        now.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(body.read()).isZero();
        now.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }

    @Test
    void bodyThatArrivesIsReadToTheEnd() throws IOException {
        var body = new SteadyStream(new ByteArrayInputStream(new byte[100]), 10, now::get);

        assertThat(body.readAllBytes()).hasSize(100);
        now.addAndGet(Duration.ofSeconds(65).toNanos());
        assertThat(body.read()).isEqualTo(-1);
    }
}
