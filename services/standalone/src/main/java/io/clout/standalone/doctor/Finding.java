// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

/** One thing that was checked. */
public sealed interface Finding {

    /** As it should be. */
    record Good(String what) implements Finding {

        @Override
        public String toString() {
            return "  ✓ " + what;
        }
    }

    /**
     * Not as it should be.
     *
     * @param next what to do about it
     * @param needed whether nothing works until it is done
     */
    record Wrong(String what, String next, boolean needed) implements Finding {

        Wrong(String what, String next) {
            this(what, next, true);
        }

        @Override
        public String toString() {
            return "  ✗ " + what + "\n      " + next;
        }
    }
}
