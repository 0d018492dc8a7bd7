#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints what compose.yaml needs, with new random values: docker/secrets.sh > docker/.env. Once only: PostgreSQL keeps the first ones.
set -euo pipefail
for name in POSTGRES_PASSWORD PROFILE_PASSWORD SCORING_PASSWORD PERKS_PASSWORD INGEST_PASSWORD KEYCLOAK_PASSWORD KEYCLOAK_ADMIN_PASSWORD \
  GATEWAY_SECRET SESSION_SECRET INGEST_CLIENT_SECRET; do
  printf '%s=%s\n' "$name" "$(openssl rand -hex 24)"
done
