// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that must arrive at some speed: one that trickles in would hold a connection and a thread for days. */
final class SteadyStream extends FilterInputStream {
    /** Every connection may be slow for so long. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final long bytesPerSecond;
    private final LongSupplier nanos;
    private final long begun;
    private long bytes;

    /** @param bytesPerSecond on average, after the first minute */
    SteadyStream(InputStream body, long bytesPerSecond) {
        this(body, bytesPerSecond, System::nanoTime);
    }

    SteadyStream(InputStream body, long bytesPerSecond, LongSupplier nanos) {
        super(body);
        this.bytesPerSecond = bytesPerSecond;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws IOException {
        bytes += more;
        var lasted = Duration.ofNanos(nanos.getAsLong() - begun).minus(GRACE);
        if (lasted.isPositive() && bytes < bytesPerSecond * lasted.toSeconds()) {
            throw new IOException("less than " + bytesPerSecond + " bytes a second arrive");
        }
    }
}
