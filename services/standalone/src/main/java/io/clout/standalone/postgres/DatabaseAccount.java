// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.postgres;

/** A database and the role that owns it, both of the same name, and the role's password. */
public record DatabaseAccount(String name, String password) {

    public DatabaseAccount {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a plain SQL name: " + name);
        }
    }

    public String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** The address in the form of Vert.x' reactive client. */
    public String reactiveUrl(int port) {
        return "vertx-reactive:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }
}
