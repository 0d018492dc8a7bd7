// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static io.clout.ingest.http.NetworkClient.encode;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** The requests of GitHub's REST API that we need, with the operator's token if there is one. */
@ApplicationScoped
class GitHubClient {

    private static final Logger LOG = Logger.getLogger(GitHubClient.class);

    /** As many as GitHub gives at once. */
    static final int PAGE_SIZE = 100;

    /** The most weeks of star history that GitHub gives at once: more than a score looks back. */
    private static final int WEEKS = 30;

    /** The first that has the history of stars. */
    private static final String VERSION = "2026-03-10";

    private final GitHubConfig config;
    private final NetworkClient network;

    @Inject
    GitHubClient(GitHubConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_GITHUB, new GitHubRules()));
        if (config.token().isEmpty()) {
            LOG.info(
                    "GitHub answers 60 questions an hour without a token; clout.networks.github.token makes them 5,000");
        }
    }

    GitHubClient(GitHubConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    Reply user(String login) throws NetworkFailure {
        return network.get(request("/users/" + encode(login), Map.of()));
    }

    /** By the number that stays when the login changes. */
    Reply userById(String id) throws NetworkFailure {
        return network.get(request("/user/" + encode(id), Map.of()));
    }

    /** As {@link #userById}, for a reading. */
    Reply readUser(String id) throws NetworkFailure {
        return network.get(reading("/user/" + encode(id), Map.of()));
    }

    /**
     * Repositories that an account owns.
     *
     * @param validator of the same page when it was read before; empty if it was not
     * @return empty if the page is as it was, which costs nothing of the hourly limit if a token is used
     */
    Optional<Reply> repositories(String login, int page, String validator) throws NetworkFailure {
        var query = Map.of(
                "type",
                "owner",
                "sort",
                "full_name",
                "per_page",
                Integer.toString(PAGE_SIZE),
                "page",
                Integer.toString(page));
        var request = reading("/users/" + encode(login) + "/repos", query);
        return network.getIfChanged(request, validator);
    }

    /** What happened at a repository of late, newest first: at most 300 events of some weeks, among them who starred it. */
    List<Reply> events(String repository, int page) throws NetworkFailure {
        return listed(repository, "/events", Map.of(), page, PAGE_SIZE);
    }

    /** How many stars a repository was given, by week and day, newest first; who gave them GitHub tells only its administrators. */
    List<Reply> starHistory(String repository, int page) throws NetworkFailure {
        return listed(repository, "/stargazers/history", Map.of(), page, WEEKS);
    }

    /** Forks of a repository, newest first. */
    List<Reply> forks(String repository, int page) throws NetworkFailure {
        return listed(repository, "/forks", Map.of("sort", "newest"), page, PAGE_SIZE);
    }

    private List<Reply> listed(String repository, String list, Map<String, String> query, int page, int size)
            throws NetworkFailure {
        var all = new TreeMap<>(query);
        all.put("per_page", Integer.toString(size));
        all.put("page", Integer.toString(page));
        return network.get(reading("/repos/" + repository + list, all)).elements();
    }

    /** Leaves something of the 60 questions an hour that GitHub answers without a token for those who link an account. */
    private NetworkRequest reading(String path, Map<String, String> query) {
        NetworkRequest request = request(path, query);
        return config.token().isPresent() ? request : request.leaving(config.reserve());
    }

    private NetworkRequest request(String path, Map<String, String> query) {
        NetworkRequest request = NetworkRequest.to(config.apiUrl(), path, query)
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", VERSION);
        return config.token().map(request::bearer).orElse(request);
    }
}
