// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.person;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * People. Every change of anything that belongs to a person happens under the lock of the person's row, so that changes of one person
 * follow one another, and their outbox rows with them.
 */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<Person, String> {

    /** The stored person, unlocked. */
    public Uni<Optional<Person>> stored(String id) {
        return findById(id).map(Optional::ofNullable);
    }

    /** Whether a person may see another at all: the rule of every list. */
    public Uni<Boolean> sees(String viewerId, String personId) {
        return getSession()
                .chain(session -> session.createNativeQuery("select sees(?1, ?2)", Boolean.class)
                        .setParameter(1, viewerId)
                        .setParameter(2, personId)
                        .getSingleResult());
    }

    /** The stored person; nobody else changes them until the transaction ends. */
    public Uni<Optional<Person>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** The stored person, or the new one, in either case locked. Safe if two calls meet. */
    public Uni<Person> lockOrCreate(Person newcomer) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into person (id, display_name, visibility, created_at) values (?1, ?2, ?3, ?4)
                                on conflict (id) do nothing""")
                        .setParameter(1, newcomer.id())
                        .setParameter(2, newcomer.displayName())
                        .setParameter(3, newcomer.visibility().name())
                        .setParameter(4, newcomer.createdAt())
                        .executeUpdate())
                .chain(() -> findById(newcomer.id(), LockModeType.PESSIMISTIC_WRITE));
    }
}
