// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.process;

/** Says that the waiting thread was told to give up; its interrupt flag is set again. */
public final class Interruption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Interruption(InterruptedException cause) {
        super("interrupted", cause);
    }

    /** For {@code throw Interruption.restore(e)} where an {@link InterruptedException} ends the work. */
    public static Interruption restore(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new Interruption(cause);
    }
}
