// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.clout.gateway.accounts.Import;
import io.clout.gateway.score.ScoreNow;
import java.util.Map;

/** Something that is sent to a person who watches. */
sealed interface PersonEvent {

    /** Name of the event in the stream. */
    String name();

    /** What is sent as JSON. */
    Object data();

    /** The first score, or a changed one. */
    record ScoreEvent(ScoreNow data) implements PersonEvent {
        @Override
        public String name() {
            return "score";
        }
    }

    /** There is no score any more: nothing is linked. */
    record ScoreGoneEvent() implements PersonEvent {
        @Override
        public String name() {
            return "score-gone";
        }

        @Override
        public Object data() {
            return Map.of();
        }
    }

    /** An import began, progressed or ended. */
    record ImportEvent(Import data) implements PersonEvent {
        @Override
        public String name() {
            return "import";
        }
    }
}
