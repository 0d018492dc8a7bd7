// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Lets apps come with a bearer token and browsers with a session, on the same paths. The session lives in an encrypted cookie, so any
 * replica can serve any request. A request to the API that brings neither is an app without a token: it gets 401, never a redirect.
 */
@ApplicationScoped
class SignInTenant implements TenantResolver {
    private static final String WEB = "web";
    /** Named, because without a name Quarkus would use the session's tenant as soon as there is a session cookie. */
    private static final String BEARER = OidcUtils.DEFAULT_TENANT_ID;

    /** Takes the tokens of brands' own systems beside those of people. */
    private static final String BRANDS = "brands";

    private static final String SESSION_COOKIE = "q_session_" + WEB;
    /** A token that is forwarded must outlive the calls it is forwarded with. */
    private static final Duration REFRESH_BEFORE_EXPIRY = Duration.ofSeconds(30);

    /** Of OpenID Connect; {@code create} leads to the form for a new account (Initiating User Registration 1.0). */
    static final String PROMPT = "prompt";

    /** Of OpenID Connect: the languages that the person reads, best first. */
    static final String LOCALES = "ui_locales";

    private final SessionConfig config;

    SignInTenant(SessionConfig config) {
        this.config = config;
    }

    @Override
    public String resolve(RoutingContext exchange) {
        var path = exchange.request().path();
        if (path.startsWith("/login") || path.startsWith("/logout")) {
            return WEB;
        }
        if (bringsSession(exchange)) {
            return WEB;
        }
        return path.equals("/api/v1/brands") || path.startsWith("/api/v1/brands/") ? BRANDS : BEARER;
    }

    /** Whether the request counts as the browser session that it carries. A bearer token is more explicit, so it wins. */
    static boolean bringsSession(RoutingContext exchange) {
        return exchange.request().getHeader("Authorization") == null
                && exchange.request().cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
    }

    void createTenant(@Observes Oidc oidc) {
        oidc.create(OidcTenantConfig.authServerUrl(config.identityUrl().toString())
                .tenantId(WEB)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(config.clientId())
                .credentials(config.clientSecret())
                .authentication()
                .redirectPath(config.publicUrl() + "/login/callback")
                .restorePathAfterRedirect()
                .forwardParams(PROMPT, LOCALES)
                .errorPath("/")
                .pkceRequired()
                .nonceRequired()
                .stateSecret(config.sessionSecret())
                .cookieSameSite(CookieSameSite.LAX)
                .cookieForceSecure(config.secure())
                .forceRedirectHttpsScheme(config.secure())
                .sessionAgeExtension(config.sessionIdle())
                .end()
                .roles()
                .source(Source.accesstoken)
                .end()
                .token()
                .refreshExpired()
                .refreshTokenTimeSkew(REFRESH_BEFORE_EXPIRY)
                .end()
                .tokenStateManager()
                .encryptionSecret(config.sessionSecret())
                .end()
                .build());
    }
}
