// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import java.io.IOException;
import java.util.Arrays;

/** {@code up}, {@code down}, {@code status}, {@code token} and {@code import}, with options that {@code ./clout} has already looked at. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var options = Options.parse(Arrays.asList(arguments).subList(1, arguments.length));
            int exit = switch (arguments[0]) {
                case "up" -> UpCommand.run(options);
                case "down" -> DownCommand.run(options);
                case "status" -> StatusCommand.run(options);
                case "token" -> TokenCommand.run(options);
                case "import" -> ImportCommand.run(options);
                default -> throw new IllegalArgumentException("unknown command " + arguments[0]);
            };
            System.exit(exit);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("clout: " + e.getMessage());
            System.exit(1);
        }
    }
}
