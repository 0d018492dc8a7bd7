#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints the Secrets that the chart needs, with new random values: k8s/secrets.sh https://clout.example.org | kubectl apply --namespace clout -f -
# Once only: what is encrypted by vault-keyset.json is lost with it, so keep a copy of the output where you keep back-ups' keys.
set -euo pipefail

public_url="${1:?usage: k8s/secrets.sh PUBLIC_URL}"

random() { openssl rand -base64 "$1" | tr -d '\n'; }

# A password without characters that mean something in a URL.
password() { openssl rand -hex 24; }

secret() {
  local name="$1" type="$2" pair
  shift 2
  printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\ntype: %s\nstringData:\n' "$name" "$type"
  for pair in "$@"; do
    printf "  %s: '%s'\n" "${pair%%=*}" "${pair#*=}"
  done
}

# A Tink keyset of one AES-256-GCM key: the key as a protobuf message is its field 3, 32 bytes long.
keyset() {
  local id key
  id="$((0x$(openssl rand -hex 4) | 1))"
  key="$({ printf '\032\040'; openssl rand 32; } | base64 -w0)"
  printf '{"primaryKeyId":%s,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%s,"outputPrefixType":"TINK"}]}' \
    "$id" "$key" "$id"
}

for service in profile scoring perks ingest; do
  secret "clout-postgres-$service" kubernetes.io/basic-auth "username=$service" "password=$(password)"
done
secret clout-postgres-keycloak kubernetes.io/basic-auth username=keycloak "password=$(password)"
secret clout-gateway Opaque "client-secret=$(password)" "session-secret=$(password)" "public-url=$public_url"
secret clout-perks Opaque "vault-keyset.json=$(keyset)"
secret clout-ingest Opaque "vault-keyset.json=$(keyset)" "actor-key=$(random 32)" "client-secret=$(password)"
