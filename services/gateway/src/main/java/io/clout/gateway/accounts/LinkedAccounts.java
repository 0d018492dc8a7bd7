// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.backend.IngestionService;
import io.clout.gateway.backend.ServiceClient;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A person's accounts as profile has them, together with what the ingestion services know about reading them. */
@ApplicationScoped
public class LinkedAccounts {
    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final Connectors connectors;

    LinkedAccounts(ServiceClient<MutinyProfileServiceStub> profile, Connectors connectors) {
        this.profile = profile;
        this.connectors = connectors;
    }

    /** Oldest first. While an ingestion service is unavailable, its accounts are listed without times. */
    public Uni<List<Account>> of(CallerToken token) {
        return profile.idempotent(token, service -> service.listAccounts(ListAccountsRequest.getDefaultInstance()))
                .chain(response -> all(token, response.getAccountsList()));
    }

    private Uni<List<Account>> all(CallerToken token, List<io.clout.proto.account.v1.Account> accounts) {
        if (accounts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return states(token, accounts)
                .map(states -> accounts.stream()
                        .map(account -> Account.of(account, Optional.ofNullable(states.get(account.getAccountId()))))
                        .toList());
    }

    /** By account; asks only services that read one of these. */
    private Uni<Map<String, AccountState>> states(CallerToken token, List<io.clout.proto.account.v1.Account> accounts) {
        return connectors
                .ask(
                        service -> accounts.stream().anyMatch(account -> service.serves(account.getNetwork()))
                                ? states(token, service)
                                : Uni.createFrom().item(List.of()),
                        _ -> List.<AccountState>of())
                .map(states -> states.stream()
                        .collect(Collectors.toMap(AccountState::accountId, Function.identity(), (first, _) -> first)));
    }

    private static Uni<List<AccountState>> states(CallerToken token, IngestionService service) {
        return service.connectors(token)
                .map(found -> found.stream()
                        .flatMap(connector -> connector.getSyncsList().stream())
                        .map(AccountState::of)
                        .toList());
    }
}
