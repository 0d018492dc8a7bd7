// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import java.util.Optional;

/**
 * Who wrote a question or an answer.
 *
 * @param expertise share of the people with the question's topic who are less of an expert, 0 to 100; absent where unknown or not shown
 */
record Author(String id, String name, Optional<Double> expertise) {

    static Author of(io.clout.proto.question.v1.Author author) {
        return new Author(
                author.getPersonId(),
                author.getDisplayName(),
                author.hasExpertise() ? Optional.of(author.getExpertise()) : Optional.empty());
    }
}
