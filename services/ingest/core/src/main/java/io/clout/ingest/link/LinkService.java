// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.problem.Problem;
import io.clout.common.security.CallerToken;
import io.clout.ingest.account.ProfileClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.Credential;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.KeyLink;
import io.clout.ingest.network.Networks;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.OAuthSettings;
import io.clout.ingest.network.TokenSet;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Links an account by a sign-in at its network, or by a key that it gave the person. */
@ApplicationScoped
public class LinkService {

    /** Time to sign in at the network. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Networks networks;
    private final ProfileClient profile;
    private final PendingLinkRepository pending;
    private final OAuthClient oauth;
    private final AccountLinker linker;
    private final Clock clock;

    LinkService(
            Networks networks,
            ProfileClient profile,
            PendingLinkRepository pending,
            OAuthClient oauth,
            AccountLinker linker,
            Clock clock) {
        this.networks = networks;
        this.profile = profile;
        this.pending = pending;
        this.oauth = oauth;
        this.linker = linker;
        this.clock = clock;
    }

    /** Begins a sign-in and says where to send the browser. */
    public String start(String personId, CallerToken token, Network network, String redirectUri) {
        OAuthSettings settings = oauthLink(network).settings();
        if (redirectUri.isBlank()) {
            throw Problem.invalid("redirect-uri-missing", "redirect_uri", "Say where the browser is to come back to.");
        }
        profile.requireConsent(token);
        PendingLink link = PendingLink.begin(redirectUri);
        pending.add(personId, network, link, clock.instant().plus(PATIENCE));
        return OAuthClient.authorizationUrl(settings, link);
    }

    /** Ends a sign-in that {@link #start} began; reading the account begins at once. */
    public Account complete(String personId, CallerToken token, Network network, String state, String code) {
        OAuthLink signIn = oauthLink(network);
        PendingLink link = pending.take(personId, network, state, clock.instant())
                .orElseThrow(() -> Problem.invalid(
                        "link-state-invalid", "state", "This sign-in is unknown, used or too old; begin again."));
        try {
            TokenSet fresh = oauth.exchange(signIn, link, code);
            ExternalAccount external = LinkProblems.found(signIn.identify(fresh.accessToken()), "code");
            return linker.link(
                    personId, token, network, external, AccountProof.ACCOUNT_PROOF_OAUTH, Optional.of(fresh));
        } catch (NetworkFailure e) {
            throw LinkProblems.of(e, "code");
        }
    }

    /** Links an account by a key of the person's; reading it begins at once. */
    public Account withKey(String personId, CallerToken token, Network network, String handle, String key) {
        KeyLink keys = networks.of(network).keys().orElseThrow(LinkProblems::noSuchWay);
        if (handle.isBlank() || key.isBlank()) {
            throw Problem.invalid("key-missing", key.isBlank() ? "key" : "handle", "Both are needed.");
        }
        profile.requireConsent(token);
        try {
            ExternalAccount external = LinkProblems.found(keys.open(handle.strip(), key.strip()), "handle");
            Credential kept = new Credential.Key(key.strip());
            return linker.link(personId, token, network, external, AccountProof.ACCOUNT_PROOF_KEY, Optional.of(kept));
        } catch (NetworkFailure e) {
            throw LinkProblems.of(e, "key");
        }
    }

    /** Removes sign-ins that nobody ended. */
    public void removeExpired() {
        pending.removeExpired(clock.instant());
    }

    private OAuthLink oauthLink(Network network) {
        return networks.of(network)
                .oauth()
                .orElseThrow(
                        () -> new Problem(
                                "network-app-missing",
                                Status.Code.FAILED_PRECONDITION,
                                "The operator of this instance has not registered an app at this network; upload your export instead."));
    }
}
