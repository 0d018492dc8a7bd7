// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import java.util.Optional;

/**
 * What an operation over the services' contract takes and answers, and whom it is for.
 *
 * @param status HTTP status of success
 * @param answer the message, or that of the items
 * @param body the message that the body is
 * @param scope what an API client needs; empty if none may call it
 */
record ContractOperation(
        String id,
        int status,
        Shape shape,
        Optional<Descriptor> answer,
        Optional<Descriptor> body,
        Access access,
        Optional<String> scope) {

    /** How the answer is made of the message. */
    enum Shape {
        ONE,
        PAGE,
        CSV,
        NONE
    }

    /** Who may call it; each role of a brand may do what the ones after it may. */
    enum Access {
        OWNER,
        EDITOR,
        VIEWER,
        PERSON,
        OPERATOR
    }

    static ContractOperation of(String id, int status, Shape shape, Optional<Descriptor> answer) {
        return new ContractOperation(id, status, shape, answer, Optional.empty(), Access.PERSON, Optional.empty());
    }

    ContractOperation body(Descriptor message) {
        return new ContractOperation(id, status, shape, answer, Optional.of(message), access, scope);
    }

    ContractOperation access(Access who) {
        return new ContractOperation(id, status, shape, answer, body, who, scope);
    }

    ContractOperation scope(String needed) {
        return new ContractOperation(id, status, shape, answer, body, access, Optional.of(needed));
    }
}
