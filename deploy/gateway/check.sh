#!/usr/bin/env bash
# Proves what the gateway promises, one line each. Starts the shared configuration on free ports in a temporary folder,
# with small limits and stand-ins for the services, and stops it again. With a BASE_URL it also asks that gateway.
#
#   deploy/gateway/check.sh [BASE_URL]        exit 0: everything holds
set -u
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
base_url=${1:-}
PATH=$PATH:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin
nginx=${CITY_NGINX:-$(command -v nginx || true)}
[ -n "$nginx" ] || { echo "nginx is missing: nothing can be proven"; echo "0 passed, 1 failed"; exit 1; }

work=$(mktemp -d)
passed=0 failed=0 frozen=""
cleanup() {
  [ -z "$frozen" ] || kill -CONT "$frozen" 2>/dev/null
  for pid_file in "$work"/*.pid; do
    [ -s "$pid_file" ] && kill -TERM "$(cat "$pid_file")" 2>/dev/null
  done
  wait 2>/dev/null
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# --- asking and judging -----------------------------------------------------------------------------------------------

status="" # of the last answer; its headers and body are in $work/headers and $work/body
ask() {
  : >"$work/headers"; : >"$work/body"
  status=$(curl -s -m 20 -o "$work/body" -D "$work/headers" -w '%{http_code}' "$@") || true
}
header() { tr -d '\r' <"$work/headers" | sed -n "s/^$1: //Ip" | tail -n 1; }
count_header() { grep -ci "^$1:" "$work/headers"; }
member() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" "$work/body" | head -n 1; }

prove() { # text, then a condition as a command
  local text=$1
  shift
  if "$@"; then
    passed=$((passed + 1)); echo "ok      $text"
  else
    failed=$((failed + 1)); echo "FAILED  $text   [$*; last answer $status: $(head -c 200 "$work/body")]"
  fi
}
is() { [ "$1" = "$2" ]; }
is_not() { [ "$1" != "$2" ]; }
has() { case $1 in *"$2"*) true ;; *) false ;; esac; }
all() { local c; for c in "$@"; do eval "$c" || return 1; done; }

# A service may ask for more than one Vary; this asks for all of them in one line.
vary() { tr -d '\r' <"$work/headers" | sed -n 's/^vary: //Ip' | tr '\n' ','; }

secured() { # every answer carries these exactly once
  is "$(header X-Content-Type-Options)" nosniff && is "$(header X-Frame-Options)" DENY \
    && is "$(header Referrer-Policy)" no-referrer && has "$(header Content-Security-Policy)" "default-src 'none'" \
    && has "$(header Permissions-Policy)" "camera=()" && is "$(header Server)" nginx \
    && [ "$(count_header X-Content-Type-Options)" = 1 ] && [ "$(count_header X-Request-Id)" = 1 ] \
    && [ "${#status}" = 3 ]
}
problem() { # status, code: the last answer is this problem of the gateway
  is "$status" "$1" && is "$(header Content-Type)" application/problem+json \
    && is "$(member type)" "urn:problem-type:city-promotion:$2" && is "$(member status)" "$1" \
    && [ -n "$(member title)" ] && [ -n "$(member detail)" ] \
    && is "$(member requestId)" "$(header X-Request-Id)" && is "$(header Cache-Control)" no-store && secured
}

# --- the gateway on trial ---------------------------------------------------------------------------------------------

free_port() {
  local port
  while :; do
    port=$((RANDOM % 20000 + 20000))
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}
gateway=$(free_port) secure=$(free_port) narrow=$(free_port) single=$(free_port) service=$(free_port) silent=$(free_port) dead=$(free_port)
mkdir -p "$work/conf" "$work/temp" "$work/html/docs" "$work/service/temp" "$work/service/html/events/v1"
cp "$here"/*.conf "$work/conf/"
cp "$here"/docs/* "$work/html/docs/"
# What the Maven build unpacks beside them; a check needs no more than its names.
echo "/* script */" | tee "$work/html/docs/swagger-ui-bundle.js" >"$work/html/docs/swagger-ui.css"
head -c 40000 /dev/zero | tr '\0' ' ' | sed 's/^/{"items":[/;s/$/]}/' >"$work/service/html/events/v1/big.json"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
  -keyout "$work/conf/tls.key" -out "$work/conf/tls.crt" 2>>"$work/openssl.log"
echo 'https://portal.example $http_origin;' >"$work/conf/origins.conf"
user_line=""
[ "$(id -u)" != 0 ] || user_line="user root;"

limits() { # of requests a second, of connections, of the body
  echo "limit_req zone=$1 burst=$2 nodelay; limit_conn connections $3; client_max_body_size $4;"
  echo "proxy_connect_timeout 1s; proxy_read_timeout 1s; root html;"
}
cat >"$work/conf/nginx.conf" <<END
$user_line
pid gateway.pid; error_log stderr warn; worker_processes 1; daemon off;
events { worker_connections 256; }
http {
  include http.conf;
  access_log access.log city;
  map "" \$public_scheme { default \$scheme; }
  map "" \$strict_transport { default "max-age=63072000"; }
  map "" \$sign_in_address { default "https://login.example"; }
  limit_req_zone \$binary_remote_addr zone=wide:1m rate=1000r/s;
  limit_req_zone \$binary_remote_addr zone=narrow:1m rate=1r/m;
  limit_req_zone \$binary_remote_addr zone=sign_in:1m rate=1000r/s;
  limit_req_zone \$city_costly zone=costly:1m rate=1r/m;
  limit_conn_zone \$server_port zone=connections:1m;
  upstream events   { server 127.0.0.1:$service; include upstream.conf; }
  upstream projects { server 127.0.0.1:$service max_fails=0; server 127.0.0.1:$dead max_fails=0; include upstream.conf; }
  upstream stats    { server 127.0.0.1:$silent; include upstream.conf; }
  upstream identity { server 127.0.0.1:$dead; }
  server { listen 127.0.0.1:$gateway; $(limits wide 1000 100 1m) include server.conf; include identity-route.conf;
           location = /maintenance { return 503; } }
  server { listen 127.0.0.1:$secure ssl http2; include tls.conf; $(limits wide 1000 100 1m) limit_req zone=costly burst=2 nodelay; include server.conf; }
  server { listen 127.0.0.1:$narrow; $(limits narrow 2 100 1m) include server.conf; }
  server { listen 127.0.0.1:$single; $(limits wide 1000 1 1k) include server.conf; }
}
END
stand_in() { # name, port, locations: a service that answers at once
  cat >"$work/service/$1.conf" <<END
$user_line
pid $work/$1.pid; error_log stderr warn; worker_processes 1; daemon off;
events { worker_connections 256; }
http {
  client_body_temp_path temp/$1-body; proxy_temp_path temp/$1-proxy; fastcgi_temp_path temp/$1-f; uwsgi_temp_path temp/$1-u; scgi_temp_path temp/$1-s;
  access_log off; keepalive_requests 100000; default_type application/json;
  server { listen 127.0.0.1:$2; root html; $3
           location = /q/health/ready { return 200 '{"status":"UP"}'; } }
}
END
  "$nginx" -p "$work/service/" -e stderr -c "$work/service/$1.conf" 2>>"$work/$1.log" &
}
stand_in service "$service" '
  location ~ ^/(events|projects)/v1/echo$ { return 200 "{\"requestId\":\"$http_x_request_id\",\"connection\":\"$connection\",\"uri\":\"$request_uri\",\"client\":\"$http_x_forwarded_for\",\"prefix\":\"$http_x_forwarded_prefix\",\"method\":\"$request_method\"}"; }
  set $strong ""; if ($http_if_match ~ "^\"([^\"]*)\"$") { set $strong "strong-$1"; }
  location = /events/v1/kept { add_header Cache-Control "public, max-age=0, s-maxage=60"; add_header Vary "Accept, Accept-Language, Authorization, X-API-Key"; add_header ETag "\"1.a\"";
    return 200 "{\"answer\":\"$http_x_request_id\",\"caller\":\"$http_authorization$http_x_api_key$http_cookie\",\"language\":\"$http_accept_language\"}"; }
  location = /events/v1/own { add_header Cache-Control "private, no-cache"; return 200 "{\"answer\":\"$http_x_request_id\"}"; }
  location = /events/v1/known { return 200 "{\"ifNoneMatch\":\"${http_if_none_match}\"}"; }
  location = /events/v1/breached { add_header Cache-Control "public, s-maxage=60"; add_header Set-Cookie "a=b"; add_header Access-Control-Allow-Origin "*"; return 200 "{\"answer\":\"$http_x_request_id\"}"; }
  location = /events/v1/changed { return 201 "{\"ifMatch\":\"$strong\"}"; }
  location /events/v1/refused { default_type application/problem+json; add_header X-Content-Type-Options nosniff always; return 422 "{\"type\":\"urn:own\"}"; }
  location /events/v1/busy { add_header Retry-After 7 always; return 503 "{\"type\":\"urn:own-busy\"}"; }
  location /events/v1/breaks { return 444; }'
stand_in silent "$silent" ''
"$nginx" -p "$work/" -e stderr -c "$work/conf/nginx.conf" 2>"$work/gateway.log" &

for _ in $(seq 50); do
  ask "http://127.0.0.1:$gateway/health"
  [ "$status" = 200 ] && [ -s "$work/silent.pid" ] && break
  sleep 0.1
done
[ "$status" = 200 ] || { cat "$work"/*.log; echo "the gateway on trial did not start"; echo "0 passed, 1 failed"; exit 1; }
g=http://127.0.0.1:$gateway

# A client that sends half a header; looked at again at the end.
(exec 3<>"/dev/tcp/127.0.0.1/$gateway"; printf 'GET /slow HTTP/1.1\r\nHost:' >&3; started=$SECONDS; cat <&3; echo $((SECONDS - started)) >"$work/slow") >/dev/null 2>&1 &

echo "Gateway configuration, on trial with $("$nginx" -v 2>&1 | sed 's/.*: //')"

# --- routes and documents
ask "$g/events/v1/echo?a=%2F%20b&c=d"
prove "a path and its query reach the service as they were sent" is "$(member uri)" "/events/v1/echo?a=%2F%20b&c=d"
prove "an answer of a service carries the security headers once" secured
ask "$g/events/v1/events/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01/programme"
prove "a programme to print may bring its own style and nothing else" all \
  'is "$(header Content-Security-Policy)" "default-src '"'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"'"' secured
ask -X GET "$g/projects/v1/echo"; prove "/projects/ is routed" is "$(member uri)" /projects/v1/echo
ask -H "X-Forwarded-For: 6.6.6.6" -H "X-Forwarded-Prefix: /x" "$g/events/v1/echo"
prove "a caller cannot claim another address or prefix" all 'is "$(member client)" 127.0.0.1' 'is "$(member prefix)" ""'
ask "$g/"; prove "/ leads to /docs/" all 'is $status 302' 'is "$(header Location)" /docs/' secured
ask "$g/docs"; prove "/docs leads to /docs/" all 'is $status 302' 'is "$(header Location)" /docs/'
ask "$g/docs/"
prove "/docs/ is a page under a strict content security policy" all 'is $status 200' 'is "$(header Content-Type)" "text/html; charset=utf-8"' \
  'has "$(header Content-Security-Policy)" "script-src '"'self'"';"' secured
prove "which lets it call the city and the identity provider only" has "$(header Content-Security-Policy)" "connect-src 'self' https://login.example;"
ask "$g/docs/docs.js"
prove "the page's drop-down names the three documents" all 'grep -q /events/v1/openapi $work/body' 'grep -q /projects/v1/openapi $work/body' 'grep -q /stats/v1/openapi $work/body'

# --- request ids
ask "$g/events/v1/echo"
made=$(header X-Request-Id)
prove "a request id is made, passed on and returned" all 'is "$(member requestId)" "$made"' '[ ${#made} -ge 8 ]'
ask "$g/events/v1/echo"; prove "the next request has another id" is_not "$(header X-Request-Id)" "$made"
ask -H "X-Request-Id: partner.system-0001" "$g/events/v1/echo"
prove "a safe request id of the caller is kept" all 'is "$(member requestId)" partner.system-0001' 'is "$(header X-Request-Id)" partner.system-0001'
for unsafe in 'short' 'has blank in it' '"},{"injected":"' "$(printf 'x%.0s' $(seq 65))"; do
  ask -H "X-Request-Id: $unsafe" "$g/nowhere"
  prove "an unsafe request id is replaced (${unsafe:0:16})" all 'problem 404 not-found' '! grep -qF -- "$unsafe" $work/body' 'is_not "$(header X-Request-Id)" "$unsafe"'
done

# --- gzip, ETags, connections
ask -H "Accept-Encoding: gzip" "$g/events/v1/big.json"
prove "a large answer is compressed for those who can read it" all 'is "$(header Content-Encoding)" gzip' 'has "$(vary)" Accept-Encoding' '[ $(wc -c <$work/body) -lt 4000 ]'
ask "$g/events/v1/big.json"; prove "and plain for the others" all 'is "$(header Content-Encoding)" ""' '[ $(wc -c <$work/body) -gt 40000 ]'
ask -H 'If-Match: W/"7.ab"' -X PUT "$g/events/v1/changed"
prove "an ETag that compression made weak comes back strong" is "$(member ifMatch)" strong-7.ab
first="" same=1
for _ in 1 2 3 4 5; do
  ask "$g/events/v1/echo"; [ -n "$first" ] || first=$(member connection)
  [ "$(member connection)" = "$first" ] || same=0
done
prove "five requests use one connection to the service" is "$same" 1

# --- answers kept for everybody
kept() { # caller's headers: what the answer says made it
  ask "$@" "$g/events/v1/kept"; member answer
}
first=$(kept)
prove "a public answer is kept as long as the service allows" is "$(kept)" "$first"
prove "and given to HEAD" all 'ask -I "$g/events/v1/kept"' 'is $status 200'
ask -H 'If-None-Match: "1.a"' "$g/events/v1/kept"; prove "who has it already is told so" is "$status" 304
prove "each language has its own" is_not "$(kept -H 'Accept-Language: ja')" "$first"
prove "a query is another answer" all 'ask "$g/events/v1/kept?x=1"' 'is_not "$(member answer)" "$first"'
prove "another host is another answer" is_not "$(kept -H 'Host: other.example')" "$first"
for named in "Authorization: Bearer abc" "X-API-Key: abc" "Cookie: a=b"; do
  mine=$(kept -H "$named")
  prove "who comes with ${named%%:*} gets an answer of their own" all 'is_not "$mine" "$first"' 'is_not "$(kept -H "$named")" "$mine"' 'is_not "$(member caller)" ""'
done
prove "and leaves nothing behind for others" all 'is "$(kept)" "$first"' 'is "$(member caller)" ""'
ask "$g/events/v1/own"; first=$(member answer); ask "$g/events/v1/own"
prove "what the service does not release is never kept" is_not "$(member answer)" "$first"
ask "$g/events/v1/breached"; first=$(member answer); ask "$g/events/v1/breached"
prove "nor is an answer that sets a cookie" is_not "$(member answer)" "$first"
ask -H "Authorization: Bearer abc" -H 'If-None-Match: abc' "$g/events/v1/known"
prove "If-None-Match of a caller with a token reaches the service" is "$(member ifNoneMatch)" abc

# --- pages of other origins
from="Origin: https://portal.example"
ask -H "$from" "$g/events/v1/echo"
prove "a page that is listed may read answers and their headers" all 'is "$(header Access-Control-Allow-Origin)" https://portal.example' \
  'has "$(header Access-Control-Expose-Headers)" ETag' 'has "$(vary)" Origin' 'is "$(header Access-Control-Allow-Credentials)" ""'
ask -X OPTIONS -H "$from" -H "Access-Control-Request-Method: PATCH" -H "Access-Control-Request-Headers: authorization" "$g/events/v1/echo"
prove "and is told before which calls it may make" all 'is $status 204' 'has "$(header Access-Control-Allow-Methods)" PATCH' \
  'has "$(header Access-Control-Allow-Headers)" Authorization' 'is "$(header Access-Control-Max-Age)" 600'
for other in https://evil.example https://portal.example.evil.example http://portal.example null; do
  ask -H "Origin: $other" "$g/events/v1/echo"; prove "a page of $other is not listed" is "$(header Access-Control-Allow-Origin)" ""
  ask -X OPTIONS -H "Origin: $other" -H "Access-Control-Request-Method: PATCH" "$g/events/v1/echo"
  prove "and learns nothing before" all 'is "$(header Access-Control-Allow-Origin)" ""' 'is "$(header Access-Control-Allow-Methods)" ""'
done
ask -H "Origin: https://evil.example" "$g/events/v1/breached"; prove "a service cannot open the door further" is "$(header Access-Control-Allow-Origin)" ""

# --- TLS
t=https://localhost:$secure
tls() { ask --cacert "$work/conf/tls.crt" --resolve "localhost:$secure:127.0.0.1" "$@"; }
tls --http2 "$t/events/v1/echo"
prove "TLS with HTTP/2, and browsers are told to stay with it" all 'is $status 200' 'head -n 1 $work/headers | grep -q "^HTTP/2 "' 'is "$(header Strict-Transport-Security)" max-age=63072000' secured
tls --http1.1 "$t/events/v1/echo"; prove "and with HTTP/1.1" is "$status" 200
ask "$g/events/v1/echo"; prove "plain HTTP does not speak of it" is "$(header Strict-Transport-Security)" ""
for version in 1.2 1.3; do
  tls "--tlsv$version" --tls-max "$version" "$t/events/v1/echo"; prove "TLS $version is spoken" is "$status" 200
done
for version in 1.0 1.1; do
  tls --ciphers 'DEFAULT@SECLEVEL=0' "--tlsv$version" --tls-max "$version" "$t/events/v1/echo"; prove "TLS $version is refused" is "$status" 000
done
tls --tls-max 1.2 --ciphers AES128-SHA:AES256-SHA256:ECDHE-ECDSA-AES128-SHA "$t/events/v1/echo"; prove "ciphers without forward secrecy or authentication are refused" is "$status" 000
ask "http://127.0.0.1:$secure/events/v1/echo"; prove "plain HTTP to the port of TLS is refused in words" problem 400 tls-required
costly() { for _ in 1 2 3 4; do tls "$t$1"; done; echo "$status"; }
prove "what costs much has a stricter limit" is "$(costly /projects/v1/reports/funnel)" 429
prove "which stops nothing else" is "$(costly /projects/v1/projects)" 404

# --- what a service refuses passes untouched
ask "$g/events/v1/refused"
prove "a 422 of a service passes untouched" all 'is $status 422' 'is "$(cat $work/body)" "{\"type\":\"urn:own\"}"' 'is "$(header Content-Type)" application/problem+json' secured
ask "$g/events/v1/busy"
prove "a 503 of a service passes untouched, with its Retry-After" all 'is $status 503' 'is "$(member type)" urn:own-busy' 'is "$(header Retry-After)" 7' 'is "$(count_header Retry-After)" 1'

# --- retries
outcomes() { # method: the answers of 12 requests to a service of which one of two instances is dead
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do ask -X "$1" "$g/projects/v1/echo"; echo "$status"; done | sort -u | tr '\n' ' '
}
prove "GET is sent to the other instance when one is dead" is "$(outcomes GET)" "200 "
for method in POST PUT PATCH DELETE; do
  prove "$method is never sent twice" is "$(outcomes $method)" "200 502 "
done

# --- the gateway's own errors
ask "$g/nowhere"; prove "404 for an unknown path" problem 404 not-found
ask "$g/q/health/ready"; prove "/q/ of the services is closed" problem 404 not-found
for hidden in /q/metrics /events/../q/metrics /events/%2e%2e/q/metrics //q/metrics /gateway-problem/bad-gateway /health/joined/UP /health/ask/events /conf/nginx.conf; do
  ask --path-as-is "$g$hidden"; prove "404 for $hidden" problem 404 not-found
done
ask "$g/%22%7D%3Cscript%3E?x=%22%3Cscript%3E"; prove "nothing of the request is repeated in a problem" all 'problem 404 not-found' '! grep -qi "<script\\|%3C" $work/body'
ask -X POST "$g/docs/index.html"; prove "405 names the methods that are allowed" all 'problem 405 method-not-allowed' 'is "$(header Allow)" "GET, HEAD"'
ask -X TRACE "$g/events/v1/echo"; prove "TRACE is refused" problem 405 method-not-allowed
for address in '/events/v1/echo?q=%zz' '/events/v1/echo?q={a}' '/events/v1/echo?q="a"'; do
  ask --globoff "$g$address"; prove "400 for $address, which is no address" problem 400 bad-request
done
ask --globoff "$g/events/v1/echo?c[TIME_PERIOD]=ge:2024-01+le:2024-12"; prove "brackets of SDMX pass" is "$status" 200
ask "$g/events/$(printf 'x%.0s' $(seq 9000))"; prove "414 for an address that is too long" problem 414 uri-too-long
ask -H "X-Long: $(printf 'x%.0s' $(seq 9000))" "$g/events/v1/echo"; prove "431 for headers that are too large" problem 431 headers-too-large
ask -H "Range: bytes=900000-" "$g/docs/docs.js"; prove "a range of a page is ignored" is "$status" 200
raw() { # a request as raw bytes, its answer into $status, headers and body
  exec 3<>"/dev/tcp/127.0.0.1/$gateway"
  printf "$1" | cat >&3 # in one piece: the answer may come before the end
  timeout 5 cat <&3 >"$work/raw"
  exec 3>&-
  status=$(sed -n '1s/^HTTP[^ ]* \([0-9]*\).*/\1/p' "$work/raw")
  sed '/^\r*$/q' "$work/raw" >"$work/headers"
  sed '1,/^\r*$/d' "$work/raw" >"$work/body"
}
raw 'GET /events/v1/echo HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'; prove "400 for a host that is none" problem 400 bad-request
raw 'NONSENSE\r\n\r\n'; prove "400 for what is not HTTP" is "$status" 400
raw 'POST /events/v1/echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: odd\r\nConnection: close\r\n\r\n'; prove "501 for an unknown transfer coding" problem 501 not-implemented
ask -X POST --data-binary "@$work/service/html/events/v1/big.json" "http://127.0.0.1:$single/events/v1/echo"
prove "413 for a body that is too large" problem 413 body-too-large
ask -X POST -H "Transfer-Encoding: chunked" --data-binary "@$work/service/html/events/v1/big.json" "http://127.0.0.1:$single/events/v1/echo"
prove "413 too when the body comes in chunks" problem 413 body-too-large
for _ in 1 2 3 4 5; do ask "http://127.0.0.1:$narrow/events/v1/echo"; done
prove "429 for too many requests, with Retry-After" all 'problem 429 too-many-requests' 'is "$(header Retry-After)" 1'
ask "$g/auth/token"; prove "502 when a service cannot be reached" problem 502 bad-gateway
ask "$g/events/v1/breaks"; prove "502 when a service breaks off" problem 502 bad-gateway
ask "$g/maintenance"; prove "503 says when to come back" all 'problem 503 service-unavailable' 'is "$(header Retry-After)" 5'
ask "http://127.0.0.1:$narrow/auth/token"; prove "without the identity route /auth/ is a 404 or limited, never a service" all '[ $status = 404 ] || [ $status = 429 ]'
ask -H "Accept-Encoding: gzip" "$g/nowhere"; prove "a small problem is not compressed" problem 404 not-found

for wanted in "zh-CN,zh;q=0.9,en;q=0.5|zh|未找到" "ja|ja|見つかりません" "en-GB|en|Not found" "fr, ja;q=0.8|ja|見つかりません" "|en|Not found" "de|en|Not found"; do
  IFS='|' read -r accept language title <<<"$wanted"
  ask -H "Accept-Language: $accept" "$g/nowhere"
  prove "a problem speaks $language to '$accept'" all 'is "$(member title)" "$title"' 'is "$(header Content-Language)" "$language"'
done

# --- health, and a service that does not answer
ask "$g/health"
prove "/health joins the three services" all 'is $status 200' 'is "$(header Content-Type)" application/json' \
  'is "$(cat $work/body)" "{\"status\":\"UP\",\"services\":{\"events\":\"UP\",\"projects\":\"UP\",\"stats\":\"UP\"}}"' secured
ask -I "$g/health"; prove "HEAD of /health has its status" is "$status" 200
frozen=$(pgrep -P "$(cat "$work/silent.pid")" | head -n 1)
kill -STOP "$frozen"
ask "$g/stats/v1/echo"; prove "504 when a service does not answer in time" problem 504 gateway-timeout
ask "$g/health"
prove "/health is 503 and says which service is down" all 'is $status 503' 'is "$(header Content-Type)" application/json' \
  'is "$(cat $work/body)" "{\"status\":\"DOWN\",\"services\":{\"events\":\"UP\",\"projects\":\"UP\",\"stats\":\"DOWN\"}}"' secured
ask "$g/health/gateway"; prove "/health/gateway speaks for the gateway alone" all 'is $status 200' 'is "$(member status)" UP'
curl -s -m 5 -o /dev/null "http://127.0.0.1:$single/stats/v1/echo" & held=$!
sleep 0.3
ask "http://127.0.0.1:$single/events/v1/echo"
prove "429 for too many connections at once" all 'problem 429 too-many-requests' 'is "$(header Retry-After)" 1'
wait "$held"
kill -CONT "$frozen"; frozen=""
sleep 0.3
ask "$g/health"; prove "/health is 200 again when the service is back" is "$status" 200

# --- the log
secret="Zhang-Wei-$RANDOM$RANDOM"
for path in echo breaks; do ask -H "Authorization: Bearer $secret" -H "X-API-Key: $secret" -H "Cookie: a=$secret" -d "name=$secret" "$g/events/v1/$path?q=$secret"; done
ask -d "password=$secret" "$g/auth/token"
prove "no query, token, key, cookie or body is in the logs" all '! grep -q "$secret" $work/access.log $work/gateway.log' 'grep -q "/events/v1/echo" $work/access.log'
prove "every line of the access log is one JSON object with the request id" all '! grep -qv "^{.*\"requestId\":\"[A-Za-z0-9._-]*\".*}$" $work/access.log' '[ $(wc -l <$work/access.log) -gt 50 ]'
for _ in $(seq 130); do [ -s "$work/slow" ] && break; sleep 0.1; done
prove "a client that never finishes its header is cut off" all '[ -s $work/slow ]' '[ $(cat $work/slow) -le 12 ]'

# --- a gateway that runs
if [ -n "$base_url" ]; then
  g=${base_url%/}
  echo "Gateway at $g"
  ask "$g/health"; prove "/health is UP" all 'is $status 200' 'is "$(member status)" UP' secured
  ask "$g/docs/"; prove "/docs/ is served" all 'is $status 200' secured
  for file in swagger-ui-bundle.js swagger-ui-standalone-preset.js swagger-ui.css docs.js docs.css favicon-32x32.png oauth2-redirect.html oauth2-redirect.js; do
    ask "$g/docs/$file"; prove "/docs/$file is served" all 'is $status 200' secured
  done
  for service in events projects stats; do
    ask "$g/$service/v1/openapi"; prove "/$service/v1/openapi is an OpenAPI document" all 'is $status 200' 'grep -q "^openapi:" $work/body' secured
    ask "$g/$service/v1/openapi?format=json"; prove "/$service/v1/openapi?format=json is JSON" all 'is $status 200' 'grep -q "\"openapi\"" $work/body'
    ask "$g/$service/v1/no-such-thing"; prove "a 404 of /$service/ is a problem" all 'is $status 404' 'has "$(header Content-Type)" application/problem+json' secured
  done
  ask "$g/nowhere"; prove "404 for an unknown path" problem 404 not-found
  ask "$g/q/metrics"; prove "/q/ is closed" problem 404 not-found
  ask -H "Accept-Encoding: gzip" "$g/events/v1/openapi"; prove "documents are compressed" is "$(header Content-Encoding)" gzip
  ask -H "X-Request-Id: check.sh-0001" "$g/events/v1/events"; prove "a request id of the caller is kept" is "$(header X-Request-Id)" check.sh-0001
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
