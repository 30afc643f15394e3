#!/usr/bin/env bash
# Measures a service with the register of many years: starts a city of its own, fills it, asks, and stops it again.
#   bench/run.sh projects|events [PART]      PART 10: a tenth of the rows; 1 (all of them) unless said
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
service=${1:?which service: projects or events}
part=${2:-1}
export CITY_DATA=${BENCH_DATA:-$checkout/.city/bench}
city=$checkout/city

scale=$checkout/$service-service/src/test/resources/scale.sql
[ -f "$scale" ] && [ -f "$checkout/bench/$service.txt" ] || { echo "There is nothing to measure of $service." >&2; exit 1; }

"$city" up --port "${BENCH_PORT:-18080}"
trap '"$city" down' EXIT
password=$("$city" user add "bench-$RANDOM$RANDOM" --roles viewer)
user=$(sed 's/^Password of \([^ ]*\) .*/\1/' <<<"$password")
port=$("$city" status | sed -n 's/^postgres .* port \([0-9]*\) .*/\1/p')
driver=$(ls "$CITY_DATA/programs/$service-service/lib/main"/org.postgresql.postgresql-*.jar)

SUPERUSER=$(cat "$CITY_DATA/secrets/postgres-superuser") USER_NAME=$user USER_PASSWORD=${password##*: } \
  java -cp "$driver" "$checkout/bench/Bench.java" "http://localhost:${BENCH_PORT:-18080}" \
  "jdbc:postgresql://127.0.0.1:$port/$service" "$scale" "$part" "$checkout/bench/$service.txt"
