#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Starts an image alone, without any server, and waits until it says that it lives: docker/smoke.sh IMAGE. Says how long that took.
set -euo pipefail

engine="${ENGINE:-docker}" image="${1:?usage: docker/smoke.sh IMAGE}"
begin="$(date +%s%3N)"
container="$("$engine" run --detach --read-only --tmpfs /tmp --tmpfs /state:mode=1777 --publish 127.0.0.1:18080:9000 \
  --env QUARKUS_FLYWAY_MIGRATE_AT_START=false --env QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:9/realms/clout \
  --env KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9 --env QUARKUS_DATASOURCE_USERNAME=none --env QUARKUS_DATASOURCE_PASSWORD=none \
  --env QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:9/none --env QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://127.0.0.1:9/none \
  --env CLOUT_GATEWAY_PUBLIC_URL=http://localhost:8080 --env CLOUT_GATEWAY_CLIENT_SECRET=none \
  --env CLOUT_GATEWAY_INGEST_ADDRESS=127.0.0.1:9 --env CLOUT_GATEWAY_SESSION_SECRET=only-for-this-container-32-characters \
  --env CLOUT_VAULT_KEYSET_FILE=/state/keyset.json --env CLOUT_ACTOR_KEY_FILE=/state/actor-key \
  --env QUARKUS_KAFKA_STREAMS_STATE_DIR=/state "$image")"
trap '"$engine" rm --force "$container" >/dev/null' EXIT
for _ in $(seq 600); do
  # Live or not: an answer shows that the server is up with all its health checks.
  if curl --silent --output /dev/null --max-time 2 http://127.0.0.1:18080/q/health/live; then
    echo "$image answers after $(($(date +%s%3N) - begin)) ms"
    "$engine" stats --no-stream "$container"
    exit 0
  fi
  sleep 0.1
done
"$engine" logs "$container" >&2
exit 1
