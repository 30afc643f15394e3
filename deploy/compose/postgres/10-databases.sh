#!/usr/bin/env bash
# One database for each service with two roles: the owner migrates the schema, the service reads and writes rows.
# Runs once, when the server's data folder is empty. Passwords come from the environment.
set -euo pipefail

for service in events projects stats; do
  password=${service^^}_PASSWORD
  owner_password=${service^^}_OWNER_PASSWORD
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -v service="$service" -v owner="${service}_owner" -v password="${!password}" -v owner_password="${!owner_password}" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"service" login password :'password';
create database :"service" owner :"owner" template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8';
revoke all on database :"service" from public;
grant connect on database :"service" to :"service";
\connect :service
create extension btree_gist;
create extension pg_trgm;
revoke all on schema public from public;
grant usage on schema public to :"service";
grant usage, create on schema public to :"owner";
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"service";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"service";
SQL
done
