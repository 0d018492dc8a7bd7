// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.account;

import io.clout.common.accounts.AccountsListener;
import io.clout.common.postgres.Database;
import io.clout.ingest.network.Networks;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ErasureStore;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Follows what profile says: accounts that it no longer lists are deleted here. Versions and offsets make repetition harmless. */
@ApplicationScoped
class Accounts implements AccountsListener {

    private final Networks networks;
    private final Database database;
    private final AccountRepository accounts;

    Accounts(Networks networks, Database database, AccountRepository accounts) {
        this.networks = networks;
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public void changed(AccountsChanged snapshot, long offset, Instant publishedAt) {
        database.transact(transaction -> apply(transaction, snapshot, offset));
    }

    @Override
    public void erased(String personId, long offset) {
        database.transact(transaction -> accounts.removeErased(transaction, personId, offset));
    }

    @Override
    public ErasureStore store() {
        return ErasureStore.ERASURE_STORE_INGESTION;
    }

    /**
     * A link is added by the process that runs its network, which alone knows whether it is read; any process confirms and removes it. So
     * nothing is lost while a network moves from one process to another.
     */
    private void apply(SqlConnection transaction, AccountsChanged snapshot, long offset) {
        for (Account account : snapshot.getAccountsList()) {
            if (networks.has(account.getNetwork())) {
                accounts.add(transaction, snapshot.getPersonId(), account);
            }
            accounts.confirm(transaction, account.getAccountId(), snapshot.getVersion(), offset);
        }
        accounts.removeUnlisted(
                transaction,
                snapshot.getPersonId(),
                snapshot.getVersion(),
                snapshot.getAccountsList().stream().map(Account::getAccountId).toList());
    }
}
