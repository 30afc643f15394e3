#!/usr/bin/env python3
"""Takes a whole list away in each form and says how long it took and how far the service's heap came.

    bench/exports.py http://localhost:8083/projects/v1/money-entries gc.log

The service runs with `-Xmx256m -Xlog:gc:file=gc.log`; its rows are those of scale.sql (see README.md).
"""
import os, re, sys, tempfile, time, urllib.request

address, log = sys.argv[1], sys.argv[2]
forms = {
    "CSV": "text/csv",
    "NDJSON": "application/x-ndjson",
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def collections():
    """Heap behind each collection, in MB."""
    return [int(after) for after in re.findall(r"\d+M->(\d+)M\(", open(log).read())]


print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
for form, accept in forms.items():
    before, began, size, lines = len(collections()), time.time(), 0, 0
    request = urllib.request.Request(address, headers={"Accept": accept})
    # An answer that broke off raises IncompleteRead here.
    with urllib.request.urlopen(request) as answer, open(os.path.join(tempfile.gettempdir(), f"export-{os.getpid()}"), "wb") as file:
        while part := answer.read(1 << 20):
            size, lines = size + len(part), lines + part.count(b"\n")
            file.write(part)
    took, heaps = time.time() - began, collections()[before:]
    print(f"{form:7} {size / 1e6:8.1f} MB {lines:9,} lines {took:7.1f} s; heap behind collections at most {max(heaps, default=0)} MB "
          f"of {len(heaps)}; load {os.getloadavg()[0]:.1f}")
    if form == "XLSX":
        import zipfile
        with zipfile.ZipFile(file.name) as book:
            for name in sorted(n for n in book.namelist() if n.startswith("xl/worksheets/sheet")):
                rows = 0
                with book.open(name) as sheet:
                    tail = b""
                    while part := sheet.read(1 << 20):
                        rows += (tail + part).count(b"<row ") - tail.count(b"<row ")
                        tail = part[-5:]
                print(f"        {name}: {rows:,} rows")
    os.remove(file.name)
