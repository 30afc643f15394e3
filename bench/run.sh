#!/usr/bin/env bash
# Measures a service with the register of many years: starts a city of its own, fills it, asks, and stops it again.
#   bench/run.sh projects|events|stats [PART]   PART 10: a tenth of the rows; 1 (all of them) unless said
#   bench/run.sh loads [ROWS]                   loads, checks and publishes a release of 1,000,000 figures, or so many
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
service=${1:?which service: projects, events or stats; or loads}
part=${2:-1}
roles=viewer
if [ "$service" = loads ]; then service=stats rows=${2:-1000000} roles=editor,publisher; fi
export CITY_DATA=${BENCH_DATA:-$checkout/.city/bench}
city=$checkout/city
# What is measured is the service, not what one client may ask of it.
export CITY_RATE_LIMIT_EVERYDAY=1000000000 CITY_RATE_LIMIT_COSTLY=1000000000

scale=$checkout/$service-service/src/test/resources/scale.sql
[ -f "$scale" ] && [ -f "$checkout/bench/$service.txt" ] || { echo "There is nothing to measure of $service." >&2; exit 1; }

"$city" up --port "${BENCH_PORT:-18080}"
trap '"$city" down' EXIT
password=$("$city" user add "bench-$RANDOM$RANDOM" --roles "$roles")
user=$(sed 's/^Password of \([^ ]*\) .*/\1/' <<<"$password")
port=$("$city" status | sed -n 's/^postgres .* port \([0-9]*\) .*/\1/p')
driver=$(ls "$CITY_DATA/programs/$service-service/lib/main"/org.postgresql.postgresql-*.jar)

export SUPERUSER USER_NAME USER_PASSWORD
SUPERUSER=$(cat "$CITY_DATA/secrets/postgres-superuser") USER_NAME=$user USER_PASSWORD=${password##*: }
gateway=http://localhost:${BENCH_PORT:-18080}
database=jdbc:postgresql://127.0.0.1:$port/$service
if [ -n "${rows:-}" ]; then
  java -cp "$driver" "$checkout/bench/Loads.java" "$gateway" "$database" "$rows"
else
  java -cp "$driver" "$checkout/bench/Bench.java" "$gateway" "$database" "$scale" "$part" "$checkout/bench/$service.txt"
fi
