// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import java.util.Optional;

/**
 * What is wrong with one part of the input.
 *
 * @param pointer JSON pointer into the body, such as {@code /birthDate}; empty for a parameter
 * @param parameter name of a path, query or header parameter; empty for a part of the body
 */
public record InputError(Optional<String> pointer, Optional<String> parameter, String detail) {

    /** @param pointer JSON pointer */
    public static InputError inBody(String pointer, String detail) {
        return new InputError(Optional.of(pointer), Optional.empty(), detail);
    }

    public static InputError inParameter(String parameter, String detail) {
        return new InputError(Optional.empty(), Optional.of(parameter), detail);
    }
}
