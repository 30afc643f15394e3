# Sourced by ./city test: every test there is, then one line with the numbers. Expects JAVA_HOME and $checkout.
# With --keycloak: only what depends on who signs people in, in a city that Keycloak does it for.
# With --fresh-repository Maven begins with nothing and fetches all that the build needs, which shows that it can be had.
# shellcheck shell=bash

with_keycloak="" repository=""
for word in "$@"; do
  case $word in
    --keycloak) with_keycloak=yes ;;
    --fresh-repository) repository=$(mktemp -d) ;;
    *) fail "./city test knows --keycloak and --fresh-repository, not $word." ;;
  esac
done
test_data=""
stop_test_city() {
  [ -z "$test_data" ] || {
    CITY_DATA=$test_data "$checkout/city" down >/dev/null 2>&1 || true
    rm -rf "$test_data"
  }
  test_data=""
  [ -z "${repository:-}" ] || rm -rf "$repository"
}
trap stop_test_city EXIT
trap 'exit 130' INT TERM

log=$checkout/target/city-test.log
mkdir -p "$checkout/target"
: >"$log"
began_file=$checkout/target/city-test-began
touch "$began_file"
passed=0 failed=0 skipped=0
# Tests run for minutes: what the second compiler would win in a day it costs them now.
export JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${JDK_JAVA_OPTIONS:-}"
left_out=()

heading() { printf '\n== %s\n' "$*"; }
count() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3)); }

# --- what the tests need ----------------------------------------------------------------------------------------------

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
fetch() { # packages
  [ -n "${apt_updated:-}" ] || { DEBIAN_FRONTEND=noninteractive apt-get update -q >>"$log" 2>&1 || true; apt_updated=yes; }
  # RUNLEVEL keeps a package from starting a server of its own.
  DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -q -y --no-install-recommends "$@" >>"$log" 2>&1 || true
}
PATH=$PATH:/usr/sbin:/usr/local/sbin
heading "What the tests need"
command -v nginx >/dev/null || { ! may_install || fetch nginx-light; }
{ browser && command -v chromedriver; } >/dev/null || { ! may_install || fetch chromium chromium-driver fonts-noto-cjk; }
command -v curl >/dev/null || { ! may_install || fetch curl; }
[ -n "$with_keycloak" ] || command -v jq >/dev/null || { ! may_install || fetch jq; }
[ -n "$with_keycloak" ] || { command -v node && command -v npm; } >/dev/null || { ! may_install || fetch nodejs npm; }
if command -v nginx >/dev/null; then echo "nginx: $(nginx -v 2>&1 | sed 's/.*: //')"; else left_out+=("gateway and acceptance tests: nginx is missing (sudo apt-get install nginx-light)"); fi
if { browser && command -v chromedriver; } >/dev/null; then echo "browser: $(browser)"; else left_out+=("browser tests: Chromium and its driver are missing (sudo apt-get install chromium chromium-driver)"); fi
command -v jq >/dev/null || left_out+=("commands of the guide for partners: jq is missing (sudo apt-get install jq)")
javascript=$checkout/deploy/acceptance/js
if [ -n "$with_keycloak" ]; then
  echo "node: not needed"
elif { command -v node && command -v npm; } >/dev/null && (cd "$javascript" && npm ci) >>"$log" 2>&1; then
  echo "node: $(node --version)"
else
  left_out+=("tests in JavaScript: Node.js, npm or the packages of deploy/acceptance/js are missing (sudo apt-get install nodejs npm)")
fi

# --- Maven ------------------------------------------------------------------------------------------------------------

maven() { # shows one line for each test class; the rest goes to the log
  local code=$checkout/target/city-test-code
  { (cd "$checkout" && mvn -B -ntp ${repository:+"-Dmaven.repo.local=$repository"} "$@" </dev/null 2>&1 && echo 0 >"$code" || echo 1 >"$code") | tee -a "$log" \
    | grep --line-buffered -E "Tests run:.*in |^\[ERROR\]|BUILD|COMPILATION" \
    | grep --line-buffered -v -E "Re-run Maven|\[Help|To see the full" || true; }
  return "$(cat "$code")"
}
count_reports() { # the XML reports that were written since the start
  local report numbers
  while IFS= read -r -d '' report; do
    numbers=$(grep -m 1 -o '<testsuite [^>]*>' "$report" | tr '\n' ' ')
    number() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$numbers"; }
    local tests failures errors skips
    tests=$(number tests) failures=$(number failures) errors=$(number errors) skips=$(number skipped)
    count $((${tests:-0} - ${failures:-0} - ${errors:-0} - ${skips:-0})) $((${failures:-0} + ${errors:-0})) "${skips:-0}"
  done < <(find "$checkout" -path '*/target/*-reports/TEST-*.xml' -newer "$began_file" -print0)
}

maven_failed=0
if [ -z "$with_keycloak" ]; then
  heading "Build, formatter, unit and REST tests (PostgreSQL of their own)"
  # Two services at a time keep two processors busy; what starts services as processes comes after them.
  maven --fail-at-end -T "${CITY_TEST_THREADS:-2}" verify -pl '!deploy/local' || maven_failed=1
  maven --fail-at-end verify -pl deploy/local || maven_failed=1

  heading "Licences of the parts"
  if command -v node >/dev/null; then
    if node "$checkout/deploy/local/licences.mjs" 2>&1 | tee -a "$log"; then count 1 0 0; else count 0 1 0; fi
  else
    count 0 0 1
  fi
fi

# --- OpenAPI documents ------------------------------------------------------------------------------------------------

lint_contract() { # service: errors fail, warnings are listed
  local answer=0
  (cd "$javascript" && npm run --silent lint -- "$checkout/$1/openapi.yaml") 2>&1 | tee -a "$log" || answer=1
  if [ "$answer" = 0 ]; then count 1 0 0; else count 0 1 0; fi
}
if [ -z "$with_keycloak" ]; then
  heading "Lint of the OpenAPI documents"
  if [ -x "$javascript/node_modules/.bin/spectral" ]; then
    for service in $services; do lint_contract "$service"; done
  else
    count 0 0 3
  fi
fi

# --- gateway and acceptance -------------------------------------------------------------------------------------------

check_gateway() {
  local output
  output=$("$checkout/deploy/gateway/check.sh" "$@" 2>&1 | tee -a "$log" || true)
  grep -v '^ok ' <<<"$output" || true
  local line
  line=$(tail -n 1 <<<"$output")
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then
    count "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" 0
  else
    count 0 1 0
  fi
}

if command -v nginx >/dev/null; then
  heading "A city of its own"
  test_data=$(mktemp -d)
  chmod 755 "$test_data" # nginx and PostgreSQL must reach it when root starts them as somebody else
  options=(--samples) tests=()
  if [ -n "$with_keycloak" ]; then
    options=(--keycloak) tests=("-Dtest=TokensTest,PermissionsTest,DocsTest,NeighboursTest" -Dsurefire.failIfNoSpecifiedTests=false)
  elif [ "$maven_failed" = 0 ]; then
    fingerprint >"$built" # Maven has just built all of it
  fi
  # Figures of projects follow within a second, so that tests need not wait for them.
  if (CITY_DATA=$test_data CITY_PIPELINE_EVERY=1s "$checkout/city" up --port "$(free_port)" "${options[@]}"); then
    port=$(cut -d ' ' -f 1 "$test_data/run/ports")
    if CITY_DATA=$test_data "$checkout/city" status; then count 1 0 0; else count 0 1 0; fi
    heading "Gateway"
    check_gateway "http://localhost:$port"
    heading "Acceptance"
    # The test kit is built along; its own tests have run, or are not asked for.
    maven -pl deploy/acceptance -am verify -DskipTests -Dspotless.check.skip=true ${tests[@]+"${tests[@]}"} \
      "-Dcity.base=http://localhost:$port" "-Dcity.adminPassword=$test_data/secrets/admin-password" \
      "-Dcity.data=$test_data" || maven_failed=1
  else
    count 0 1 0
    check_gateway
  fi
  stop_test_city
else
  count 0 0 1
fi

count_reports
# A build that broke without a failed test (compiler, formatter) is a failure too.
[ "$maven_failed" = 0 ] || [ "$failed" != 0 ] || count 0 1 0
heading "Result (everything: $log)"
for what in ${left_out[@]+"${left_out[@]}"}; do echo "Left out: $what"; done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
