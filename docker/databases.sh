#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Run by PostgreSQL's container at its first start: a role and a database for each service.
set -euo pipefail
for service in profile scoring perks ingest keycloak; do
  password="${service^^}_PASSWORD"
  psql --set ON_ERROR_STOP=1 --username postgres <<SQL
create role $service login password '${!password}';
create database $service owner $service;
SQL
done
