// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.pause;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pauses, past and present. */
@ApplicationScoped
public class PauseRepository implements PanacheRepositoryBase<Pause, UUID> {

    /** A person's pauses, oldest first. */
    public Uni<List<Pause>> of(String personId) {
        return list("personId = ?1 order by fromDay", personId);
    }

    /** A person's pauses that touch a day or a later one, oldest first. */
    public Uni<List<Pause>> since(String personId, LocalDate day) {
        return list("personId = ?1 and toDay >= ?2 order by fromDay", personId, day);
    }

    /** The pause that a person is in on a day. */
    public Uni<Optional<Pause>> on(String personId, LocalDate day) {
        return find("personId = ?1 and fromDay <= ?2 and toDay >= ?2", personId, day)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Removes all of a person's pauses. */
    public Uni<Long> removeAll(String personId) {
        return delete("personId", personId);
    }
}
