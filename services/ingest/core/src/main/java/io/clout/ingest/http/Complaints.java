// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.ingest.http.NetworkFailure.Kind;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a network refuses that only the operator can mend: told once in the log, and by the readiness check until it is over. */
final class Complaints {

    private static final Logger LOG = Logger.getLogger(Complaints.class);

    /**
     * @param where whose good answer ends it
     */
    private record Complaint(String where, String text) {}

    private volatile Optional<Complaint> current = Optional.empty();

    Optional<String> current() {
        return current.map(Complaint::text);
    }

    synchronized void note(NetworkRequest request, Optional<NetworkFailure> refusal) {
        boolean isComplaint = refusal.map(NetworkFailure::kind)
                .filter(kind -> kind == Kind.APP_REFUSED || kind == Kind.BUDGET_USED_UP)
                .isPresent();
        if (isComplaint) {
            String text = refusal.map(Throwable::getMessage).orElse("");
            if (!current().equals(Optional.of(text))) {
                LOG.errorf("%s refuses what only the operator can mend: %s", request.where(), text);
            }
            current = Optional.of(new Complaint(request.where(), text));
        } else if (refusal.isEmpty()) {
            current = current.filter(complaint -> !complaint.where().equals(request.where()));
        }
    }
}
