// SPDX-License-Identifier: Apache-2.0
package io.clout.cli;

/** Runs a command of the module whose class path this is. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(CloutCommandLine.ofClassPath().run(arguments));
    }
}
