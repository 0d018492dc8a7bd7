// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.problem.Problem;
import io.clout.common.security.CallerToken;
import io.clout.ingest.Connector;
import io.clout.ingest.Database;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.ProfileClient;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.SyncRepository;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Links an account by a sign-in at its network. */
@ApplicationScoped
public class LinkService {

    /** Time to sign in at the network. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Connector connector;
    private final ProfileClient profile;
    private final PendingLinkRepository pending;
    private final OAuthClient oauth;
    private final Database database;
    private final AccountRepository accounts;
    private final SyncRepository syncs;
    private final Tokens tokens;
    private final Clock clock;

    LinkService(
            Connector connector,
            ProfileClient profile,
            PendingLinkRepository pending,
            OAuthClient oauth,
            Database database,
            AccountRepository accounts,
            SyncRepository syncs,
            Tokens tokens,
            Clock clock) {
        this.connector = connector;
        this.profile = profile;
        this.pending = pending;
        this.oauth = oauth;
        this.database = database;
        this.accounts = accounts;
        this.syncs = syncs;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Begins a sign-in and says where to send the browser. */
    public String start(String personId, CallerToken token, String redirectUri) {
        OAuthSettings settings = settings();
        if (redirectUri.isBlank()) {
            throw Problem.invalid("redirect-uri-missing", "redirect_uri", "Say where the browser is to come back to.");
        }
        profile.requireConsent(token);
        PendingLink link = PendingLink.begin(redirectUri);
        pending.add(personId, link, clock.instant().plus(PATIENCE));
        return OAuthClient.authorizationUrl(settings, link);
    }

    /** Ends a sign-in that {@link #start} began; reading the account begins at once. */
    public Account complete(String personId, CallerToken token, String state, String code) {
        PendingLink link = pending.take(personId, state, clock.instant())
                .orElseThrow(() -> Problem.invalid(
                        "link-state-invalid", "state", "This sign-in is unknown, used or too old; begin again."));
        TokenSet fresh;
        ExternalAccount external;
        try {
            fresh = oauth.exchange(settings(), link, code);
            external = connector.identify(fresh.accessToken());
        } catch (NetworkFailure e) {
            throw problem(e);
        }
        Account account = profile.link(token, external, AccountProof.ACCOUNT_PROOF_OAUTH);
        database.transact(transaction -> {
            accounts.add(transaction, personId, account);
            tokens.store(transaction, account.getAccountId(), fresh);
            syncs.readNow(transaction, account.getAccountId(), clock.instant());
        });
        return account;
    }

    /** Removes sign-ins that nobody ended. */
    public void removeExpired() {
        pending.removeExpired(clock.instant());
    }

    private OAuthSettings settings() {
        return connector
                .oauth()
                .orElseThrow(
                        () -> new Problem(
                                "network-app-missing",
                                Status.Code.FAILED_PRECONDITION,
                                "The operator of this instance has not registered an app at this network; upload your export instead."));
    }

    private static Problem problem(NetworkFailure failure) {
        return failure.kind() == Kind.TOKEN_REVOKED || failure.kind() == Kind.NOT_ALLOWED
                ? Problem.invalid("link-refused", "code", "The network did not confirm the sign-in; begin again.")
                : new Problem(
                        "network-unavailable",
                        Status.Code.UNAVAILABLE,
                        "The network does not answer as it should; try again later.");
    }
}
