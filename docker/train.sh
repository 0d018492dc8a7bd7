#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Writes /app/app.aot in the image that is being built. The service runs alone: it starts, looks in vain for its servers, and ends.
set -eu

export QUARKUS_HTTP_PORT=8080 QUARKUS_FLYWAY_MIGRATE_AT_START=false
export QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:9/realms/clout QUARKUS_OIDC_CONNECTION_DELAY=0
export KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9
export QUARKUS_DATASOURCE_USERNAME=none QUARKUS_DATASOURCE_PASSWORD=none
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:9/none QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://127.0.0.1:9/none
export CLOUT_GATEWAY_PUBLIC_URL=http://localhost:8080 CLOUT_GATEWAY_CLIENT_SECRET=none CLOUT_GATEWAY_INGEST_ADDRESS=127.0.0.1:9
export CLOUT_GATEWAY_SESSION_SECRET=only-while-this-image-is-being-built
export CLOUT_VAULT_KEYSET_FILE=/tmp/keyset.json CLOUT_ACTOR_KEY_FILE=/tmp/actor-key QUARKUS_KAFKA_STREAMS_STATE_DIR=/tmp/streams

java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=/app/app.aot --enable-native-access=ALL-UNNAMED \
  -jar quarkus-run.jar >/tmp/train.log 2>&1 &
pid=$!
# Long enough for a slow machine; a service that ended by itself leaves its cache at once.
seconds=0
while kill -0 "$pid" 2>/dev/null && [ "$seconds" -lt "${TRAIN_SECONDS:-40}" ]; do
  if grep -q "Listening on" /tmp/train.log; then
    sleep 8
    break
  fi
  sleep 1
  seconds=$((seconds + 1))
done
kill -TERM "$pid" 2>/dev/null || true
wait "$pid" || true
if [ ! -s /app/app.aot ]; then
  tail -n 40 /tmp/train.log >&2
  echo "no AOT cache for $SERVICE" >&2
  exit 1
fi
rm -rf /tmp/keyset.json /tmp/actor-key /tmp/streams /tmp/train.log
