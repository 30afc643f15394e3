#!/usr/bin/env python3
"""Measures an import against a running city.

    bench/imports.py http://localhost:8080 .city/secrets/admin-password organisations 50000
    bench/imports.py http://localhost:8080 .city/secrets/admin-password projects 10000

Makes a sheet of so many new sample rows with names that look like no other, sends it, has it applied, and says how long each took.
With a bearer token instead of the password file (TOKEN=…) it also speaks to a service without the gateway.
"""
import json, os, random, sys, time, urllib.parse, urllib.request

base, password, kind, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
service = {"organisations": "events", "projects": "projects"}[kind]
run = os.urandom(4).hex()
dice = random.Random(run)


def name():
    return "".join(chr(dice.randrange(0x4E00, 0x9FA5)) for _ in range(dice.randrange(4, 9)))


def sheet():
    if kind == "organisations":
        yield "names.zh-Hans,names.en,kind,country,externalIds,sources"
        for i in range(count):
            yield f"{name()}有限公司,Sample {run}{i:x} Ltd,COMPANY,CN,bench-{run}:{i},urn:x-bench:{run}"
    else:
        yield ("name.zh-Hans,kind,sector.code,planYear,planCategory,keyLevel,investors,firstTalk.value,districtOfLanding,unitInCharge.zh-Hans,"
               "agreedInvestment.value,agreedInvestment.multiplier,agreedInvestment.unit,sample,externalIds,sources")
        for i in range(count):
            investor = '"{""name"": {""zh-Hans"": ""%s""}, ""country"": ""JP""}"' % name()
            yield (f"{name()},MANUFACTURING,C3983,2024,NEW_START,MUNICIPAL,{investor},2024-0{1 + i % 9},320214,样本单位,"
                   f"{1 + i % 200}.5,8,CNY,true,bench-{run}:{i},urn:x-bench:{run}")


def call(method, path, body=None, type_=None):
    request = urllib.request.Request(base + path, data=body, method=method)
    request.add_header("Accept", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    if type_:
        request.add_header("Content-Type", type_)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


token = os.environ.get("TOKEN")
if not token:
    form = urllib.parse.urlencode({"grant_type": "password", "username": "admin", "password": open(password).read().strip()})
    token = call("POST", "/auth/token", form.encode(), "application/x-www-form-urlencoded")["access_token"]


def ended(answer):
    while answer["state"] in ("CHECKING", "APPLYING"):
        time.sleep(0.2)
        answer = call("GET", f"/{service}/v1/imports/{answer['id']}")
    return answer


body = "\n".join(sheet()).encode()
print(f"{kind}: {count} rows, {len(body) / 1e6:.1f} MB; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
began = time.time()
checked = ended(call("POST", f"/{service}/v1/imports?list={kind}&wait=50", body, "application/octet-stream"))
print(f"checked  {time.time() - began:6.1f} s  {checked['state']}, new {checked['creates']}, refused {checked['refused']}, "
      f"twins {checked['withTwins']}")
began = time.time()
applied = ended(call("POST", f"/{service}/v1/imports/{checked['id']}/application?wait=50"))
print(f"applied  {time.time() - began:6.1f} s  {applied['state']}; load {os.getloadavg()[0]:.1f}")
sys.exit(applied["state"] != "APPLIED")
