// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.postgres.Database;
import io.clout.common.security.CallerToken;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.ProfileClient;
import io.clout.ingest.network.Credential;
import io.clout.ingest.network.ExternalAccount;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Links an account of which it is shown that it is the person's; what can be read of it is read at once. */
@ApplicationScoped
class AccountLinker {

    private final ProfileClient profile;
    private final Database database;
    private final AccountRepository accounts;
    private final Tokens tokens;
    private final Clock clock;

    AccountLinker(ProfileClient profile, Database database, AccountRepository accounts, Tokens tokens, Clock clock) {
        this.profile = profile;
        this.database = database;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    Account link(
            String personId,
            CallerToken token,
            Network network,
            ExternalAccount external,
            AccountProof proof,
            Optional<? extends Credential> credential) {
        Account account = profile.link(token, network, external, proof);
        database.transact(transaction -> {
            accounts.add(transaction, personId, account);
            credential.ifPresent(fresh -> tokens.store(transaction, network, account.getAccountId(), fresh));
            accounts.readNow(transaction, account.getAccountId(), clock.instant());
        });
        return account;
    }
}
