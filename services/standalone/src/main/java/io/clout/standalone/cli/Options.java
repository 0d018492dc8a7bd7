// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.home.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Options of all commands.
 *
 * @param train whether to make start-up caches in the background
 * @param apart keys of the networks that get a process of their own
 * @param names what is no option
 */
record Options(Home home, int port, boolean json, boolean train, List<String> apart, List<String> names) {

    private static final int DEFAULT_PORT = 8080;

    static Options parse(List<String> arguments) {
        var home = Path.of(".clout");
        int port = DEFAULT_PORT;
        boolean json = false;
        boolean train = true;
        var apart = new ArrayList<String>();
        var names = new ArrayList<String>();
        var rest = new ArrayList<>(arguments);
        while (!rest.isEmpty()) {
            var argument = rest.removeFirst();
            switch (argument) {
                case "--apart" -> apart.addAll(List.of(value(argument, rest).split(",", -1)));
                case "--home" -> home = Path.of(value(argument, rest));
                case "--port" -> port = number(value(argument, rest));
                case "--json" -> json = true;
                case "--no-train" -> train = false;
                default -> names.add(named(argument));
            }
        }
        return new Options(Home.of(home), port, json, train, List.copyOf(apart), List.copyOf(names));
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.removeFirst();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port needs a number, not " + text, e);
        }
    }

    private static String named(String argument) {
        if (argument.startsWith("-") && argument.length() > 1) {
            throw new IllegalArgumentException("unknown option " + argument);
        }
        return argument;
    }
}
