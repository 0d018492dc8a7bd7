// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.IOException;

/** An input that cannot be read as what it is said to be; the message tells a person which file and why. */
public final class WrongInputException extends IOException {

    private static final long serialVersionUID = 1L;

    public WrongInputException(String message) {
        super(message);
    }
}
