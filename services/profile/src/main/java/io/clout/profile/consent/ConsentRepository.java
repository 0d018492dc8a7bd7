// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.consent;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Consents, those that hold and those that were withdrawn. */
@ApplicationScoped
public class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    /** The consent of this person that holds now. */
    public Uni<Optional<Consent>> holding(String personId) {
        return find("personId = ?1 and withdrawnAt is null", personId)
                .firstResult()
                .map(Optional::ofNullable);
    }
}
