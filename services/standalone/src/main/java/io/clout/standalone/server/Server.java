// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.server;

import io.clout.standalone.process.Command;
import java.io.IOException;

/** One process that listens on the loopback interface. Everything it does can be repeated on the data of an earlier run. */
public interface Server {

    /** Name for people and files, such as {@code postgres}. */
    String name();

    /** Makes what the process needs on disk; quick when it is there already. */
    default void prepare() throws IOException {}

    Command command() throws IOException;

    /** Whether the process does its work now; asked again and again while it starts. */
    boolean ready();

    /** Makes what must exist inside the running server, such as databases or topics. Called after every start. */
    default void populate() throws IOException {}
}
