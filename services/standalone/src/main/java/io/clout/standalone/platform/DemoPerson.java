// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import java.util.List;

/** A person who exists from the first start, to try things out with. Olga is the operator. */
public record DemoPerson(String name, String password) {

    public static final String OPERATOR = "olga";
    public static final List<String> NAMES = List.of("ada", "ben", OPERATOR);
}
