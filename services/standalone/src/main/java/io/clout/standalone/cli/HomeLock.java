// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.home.Home;
import io.clout.standalone.process.Interruption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** Makes sure that a home has one supervisor; the system gives the lock back however the process ends. */
record HomeLock(FileChannel channel) implements AutoCloseable {

    static HomeLock take(Home home) throws IOException {
        var channel = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("another ./clout up has just begun in " + home.directory());
        }
        return new HomeLock(channel);
    }

    /** Blocks until the process is asked to end. */
    void holdForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
