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

/** The requests of GitHub's REST API that we need, with the operator's token if there is one. */
@ApplicationScoped
class GitHubClient {

    /** As many as GitHub gives at once. */
    static final int PAGE_SIZE = 100;

    private static final String JSON = "application/vnd.github+json";

    /** With this one, stargazers come with the time of each star. */
    private static final String STARS_WITH_TIMES = "application/vnd.github.star+json";

    private final GitHubConfig config;
    private final NetworkClient network;

    @Inject
    GitHubClient(GitHubConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_GITHUB, new GitHubRules()));
    }

    GitHubClient(GitHubConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    Reply user(String login) throws NetworkFailure {
        return network.get(request("/users/" + encode(login), Map.of(), JSON));
    }

    /** By the number that stays when the login changes. */
    Reply userById(String id) throws NetworkFailure {
        return network.get(request("/user/" + encode(id), Map.of(), JSON));
    }

    /**
     * Repositories that an account owns.
     *
     * @param validator of the same page when it was read before; empty if it was not
     * @return empty if the page is as it was, which costs nothing of the hourly limit if a token is used
     */
    Optional<Reply> repositories(String login, int page, String validator) throws NetworkFailure {
        var query = Map.of("type", "owner", "sort", "full_name", "per_page", size(), "page", Integer.toString(page));
        var request = request("/users/" + encode(login) + "/repos", query, JSON);
        return network.getIfChanged(request, validator);
    }

    /** Stars of a repository, oldest first. */
    List<Reply> stars(String repository, int page) throws NetworkFailure {
        return listed(repository, "/stargazers", Map.of(), page, STARS_WITH_TIMES);
    }

    /** Forks of a repository, newest first. */
    List<Reply> forks(String repository, int page) throws NetworkFailure {
        return listed(repository, "/forks", Map.of("sort", "newest"), page, JSON);
    }

    private List<Reply> listed(String repository, String list, Map<String, String> query, int page, String accept)
            throws NetworkFailure {
        var all = new TreeMap<>(query);
        all.put("per_page", size());
        all.put("page", Integer.toString(page));
        return network.get(request("/repos/" + repository + list, all, accept)).elements();
    }

    private NetworkRequest request(String path, Map<String, String> query, String accept) {
        NetworkRequest request = NetworkRequest.to(config.apiUrl(), path, query)
                .header("Accept", accept)
                .header("X-GitHub-Api-Version", "2022-11-28");
        return config.token().map(request::bearer).orElse(request);
    }

    private static String size() {
        return Integer.toString(PAGE_SIZE);
    }
}
