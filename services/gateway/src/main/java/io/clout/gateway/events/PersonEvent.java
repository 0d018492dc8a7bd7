// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.clout.gateway.accounts.Import;
import io.clout.gateway.score.ScoreNow;

/** Something that a watching person is told. */
sealed interface PersonEvent {

    /** Name of the event in the stream. */
    String name();

    /** What is sent as JSON. */
    Object data();

    /** There is a score, or it is another one now. */
    record ScoreEvent(ScoreNow data) implements PersonEvent {
        @Override
        public String name() {
            return "score";
        }
    }

    /** An import began, went on or ended. */
    record ImportEvent(Import data) implements PersonEvent {
        @Override
        public String name() {
            return "import";
        }
    }
}
