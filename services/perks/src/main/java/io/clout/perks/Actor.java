// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import io.clout.common.problem.Problem;
import io.grpc.Status;
import java.util.Set;

/**
 * Who asks, as the verified token says: a person, or a brand's own system. It is read at the beginning of a call and taken along to the thread
 * that does the work.
 */
public sealed interface Actor {

    /** Audience of people's tokens. */
    String PEOPLE = "clout";

    /** Audience of the tokens of brands' systems. */
    String BRANDS = "clout-brand";

    /** Names the caller in the rows that make repetitions harmless; a person and a client never share it. */
    String subject();

    /**
     * A person.
     *
     * @param operator whether the person looks after this installation
     */
    record Person(String id, boolean operator) implements Actor {
        @Override
        public String subject() {
            return "person/" + id;
        }
    }

    /**
     * A brand's system with credentials of its own.
     *
     * @param scopes as in the token, such as {@code campaigns:read}
     */
    record Client(String id, Set<String> scopes) implements Actor {
        public Client {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String subject() {
            return "client/" + id;
        }
    }

    /**
     * The caller, if it is a person.
     *
     * @throws Problem {@code forbidden} if it is a brand's system
     */
    default Person requirePerson() {
        return switch (this) {
            case Person person -> person;
            case Client _ -> throw forbidden("Only for people, not for API clients.");
        };
    }

    /**
     * The caller, if it is an operator.
     *
     * @throws Problem {@code forbidden} otherwise
     */
    default Person requireOperator() {
        Person person = requirePerson();
        if (!person.operator()) {
            throw forbidden("Only for operators of this installation.");
        }
        return person;
    }

    /** The caller may not do this. */
    static Problem forbidden(String detail) {
        return new Problem("forbidden", Status.Code.PERMISSION_DENIED, detail);
    }
}
