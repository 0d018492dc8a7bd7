// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import io.clout.proto.signal.v1.Network;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Linked accounts. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** A person's accounts, oldest first. */
    public Uni<List<Account>> of(String personId) {
        return list("personId = ?1 order by linkedAt, id", personId);
    }

    /** A person's account on a network. */
    Uni<Optional<Account>> of(String personId, Network network) {
        return find("personId = ?1 and network = ?2", personId, network)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /**
     * Stores a link, unless another person has this account: the database decides, and waits for a transaction that is about to take it. Returns
     * whether it was stored.
     */
    Uni<Boolean> claim(Account account) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into account (id, person_id, network, external_id, handle, proof, linked_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (network, external_id) do nothing""")
                        .setParameter(1, account.id())
                        .setParameter(2, account.personId())
                        .setParameter(3, account.network().name())
                        .setParameter(4, account.externalId())
                        .setParameter(5, account.handle())
                        .setParameter(6, account.proof().name())
                        .setParameter(7, account.linkedAt())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    /** Begins the ledger of an account on the network Clout. */
    Uni<Integer> openLedger(Account account) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into ledger (person_id, account_id) values (?1, ?2)""")
                        .setParameter(1, account.personId())
                        .setParameter(2, account.id())
                        .executeUpdate());
    }

    /** Removes a person's account; false if it is not theirs. */
    Uni<Boolean> remove(String personId, UUID id) {
        return delete("id = ?1 and personId = ?2", id, personId).map(removed -> removed == 1);
    }

    /** Removes all of a person's accounts. */
    public Uni<Long> removeAll(String personId) {
        return delete("personId", personId);
    }
}
