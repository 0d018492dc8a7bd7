// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

/** JSON pointers (RFC 6901). */
final class JsonPointers {
    private JsonPointers() {}

    /** One more step down. */
    static String append(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
