// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.Connector;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.problem.ProblemOf;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A person's accounts as profile has them, together with what each network's service knows of their reading. */
@ApplicationScoped
public class LinkedAccounts {
    private static final Logger LOG = Logger.getLogger(LinkedAccounts.class);

    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final Connectors connectors;

    LinkedAccounts(ServiceClient<MutinyProfileServiceStub> profile, Connectors connectors) {
        this.profile = profile;
        this.connectors = connectors;
    }

    /** Oldest first. A network whose service is away leaves its accounts without times, and hides none. */
    public Uni<List<Account>> of(CallerToken token) {
        return profile.idempotent(token, service -> service.listAccounts(ListAccountsRequest.getDefaultInstance()))
                .chain(response -> all(token, response.getAccountsList()));
    }

    private Uni<List<Account>> all(CallerToken token, List<io.clout.proto.account.v1.Account> accounts) {
        if (accounts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var complete =
                accounts.stream().map(account -> complete(token, account)).toList();
        return Uni.join().all(complete).andFailFast();
    }

    private Uni<Account> complete(CallerToken token, io.clout.proto.account.v1.Account account) {
        return connectors
                .of(account.getNetwork())
                .map(connector -> sync(token, connector, account.getAccountId()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(sync -> Account.of(account, sync));
    }

    private static Uni<Optional<AccountState>> sync(CallerToken token, Connector connector, String accountId) {
        return connector
                .state(token)
                .map(response -> response.getSyncsList().stream()
                        .filter(sync -> sync.getAccountId().equals(accountId))
                        .findFirst()
                        .map(AccountState::of))
                .onFailure(failure -> ProblemOf.failure(failure).status() >= 500)
                .recoverWithItem(failure -> {
                    LOG.debugf(failure, "%s does not say how account %s is doing", connector.name(), accountId);
                    return Optional.empty();
                });
    }
}
