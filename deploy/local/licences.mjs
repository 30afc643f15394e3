// Compares docs/licences.md with the libraries that were built into the programs, and refuses a licence that the city has not accepted.
// With --write it writes that page, from the lists of parts (CycloneDX) that `mvn -Pparts package` makes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const checkout = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const services = ["events", "projects", "stats"];
const page = join(checkout, "docs/licences.md");

// A program may be given away with parts under these. Libraries under the LGPL are used as they are and can be replaced in lib/.
const accepted = new Set([
  "Apache-2.0", "MIT", "MIT-0", "0BSD", "ISC", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "EPL-1.0", "EPL-2.0", "EDL-1.0", "MPL-1.1", "MPL-2.0",
  "CC0-1.0", "Public-Domain", "PostgreSQL", "UPL-1.0", "Unicode-3.0", "CDDL-1.0", "CDDL-1.1", "GPL-2.0-with-classpath-exception",
  "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "OFL-1.1", "Plexus", "W3C",
]);

// Names that libraries give to licences that have an identifier.
const known = [
  [/^(the )?apache( software)?( license|-2|[ -]2)?[,.]?.*2(\.0)?.*$/i, "Apache-2.0"],
  [/^apache license$/i, "Apache-2.0"],
  [/^(the )?mit( license)?$/i, "MIT"],
  [/^(eclipse distribution license|edl)\b.*$/i, "EDL-1.0"],
  [/^(eclipse public license|epl)\b.*(1\.0|v1).*$/i, "EPL-1.0"],
  [/^(eclipse public license|epl)\b.*2.*$/i, "EPL-2.0"],
  [/^(gnu )?(lesser general public licen[cs]e|lgpl|library general public licen[cs]e).*3.*$/i, "LGPL-3.0-or-later"],
  [/^(gnu )?(lesser general public licen[cs]e|lgpl|library general public licen[cs]e).*$/i, "LGPL-2.1-or-later"],
  [/classpath[ -]exception/i, "GPL-2.0-with-classpath-exception"],
  [/^gpl2 w\/ cpe$/i, "GPL-2.0-with-classpath-exception"],
  [/^(the )?(new |revised |modified )?(bsd|bsd[ -]3[ -]clause)( license|-3-clause| 3-clause.*)?$/i, "BSD-3-Clause"],
  [/bsd.*2[ -]clause|simplified bsd|^freebsd license$/i, "BSD-2-Clause"],
  [/bsd.*3[ -]clause/i, "BSD-3-Clause"],
  [/public domain/i, "Public-Domain"],
  [/^(mozilla public license|mpl).*2.*$/i, "MPL-2.0"],
  [/^(mozilla public license|mpl).*1\.1.*$/i, "MPL-1.1"],
  [/^cc0/i, "CC0-1.0"],
  [/^(universal permissive|upl)/i, "UPL-1.0"],
  [/^postgresql/i, "PostgreSQL"],
];

// What a part says of itself only in words elsewhere; each looked up by hand.
const lookedUp = JSON.parse(readFileSync(join(checkout, "deploy/local/licences.json"), "utf8"));

const identified = (name) => (accepted.has(name) ? name : (known.find(([form]) => form.test(name)) ?? [null, name])[1]);

function licencesOf(part) {
  const said = (part.licenses ?? []).flatMap((each) =>
    each.expression ? each.expression.split(/ OR /).map((one) => one.replace(/[()]/g, "")) : [each.license.id ?? each.license.name ?? each.license.url],
  );
  const found = lookedUp[`${part.group ?? ""}:${part.name}`] ?? said;
  return [...new Set([found].flat().map(identified))].sort();
}

// What is made for this kind of machine has a brother for every other.
const anyMachine = (name) => name.replace(/-(linux|darwin|osx|windows)[-_].*$/, "");

function write() {
  const parts = new Map();
  for (const program of [...services, "local"]) {
    const module = program === "local" ? "deploy/local" : `${program}-service`;
    const list = join(checkout, module, `target/${program === "local" ? "local" : module}.cdx.json`);
    if (!existsSync(list)) return [`${list} is missing: run  mvn -Pparts -Dmaven.test.skip=true package`];
    for (const part of JSON.parse(readFileSync(list, "utf8")).components ?? []) {
      if (part.group === "city.promotion") continue;
      const name = anyMachine(`${part.group ?? ""}:${part.name}`);
      const entry = parts.get(`${name} ${part.version}`) ?? { name, version: part.version, licences: licencesOf(part), programs: new Set() };
      parts.set(`${name} ${part.version}`, entry);
      entry.programs.add(program);
    }
  }
  const all = [...parts.values()].sort((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1));
  const counted = new Map();
  for (const { licences } of all) counted.set(licences.join(" or "), (counted.get(licences.join(" or ")) ?? 0) + 1);
  const rows = (cells) => cells.map((row) => `| ${row.join(" | ")} |`);
  writeFileSync(
    page,
    [
      "# Licences",
      "",
      "What the programs are made of, written by `node deploy/local/licences.mjs --write`, where it stands too which licences are accepted. `./city test` compares.",
      "",
      ...rows([["licence", "parts"], ["---", "---"]]),
      ...rows([...counted].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))),
      "",
      ...rows([["part", "version", "licence", "in"], ["---", "---", "---", "---"]]),
      ...rows(all.map((part) => [part.name, part.version, part.licences.join(" or ") || "none said", [...part.programs].join(", ")])),
      "",
    ].join("\n"),
  );
  return [];
}

function check() {
  const listed = existsSync(page) ? [...readFileSync(page, "utf8").matchAll(/^\| (\S*:\S+) \| (\S+) \| (.*) \| (.*) \|$/gm)] : [];
  const wrong = listed
    .filter(([, , , licence]) => !licence.split(" or ").some((one) => accepted.has(one)))
    .map(([, name, version, licence]) => `${name} ${version} has a licence that is not accepted: ${licence}`);
  const files = new Set(listed.flatMap(([, name, version]) => [`${name.replace(":", ".")}-${version}`, `${name.split(":")[1]}-${version}`]));
  const quarkus = listed.find(([, name]) => name === "io.quarkus:quarkus-core")?.[2];
  const folders = [...services.flatMap((service) => ["boot", "main"].map((lib) => `${service}-service/target/quarkus-app/lib/${lib}`)), "deploy/local/target/lib"];
  let jars = 0;
  for (const folder of folders) {
    const inside = existsSync(join(checkout, folder)) ? readdirSync(join(checkout, folder)) : [];
    if (inside.length === 0) wrong.push(`${folder} is empty: nothing was built`);
    for (const jar of inside.filter((file) => file.endsWith(".jar") && !file.startsWith("city.promotion."))) {
      jars++;
      // A classifier, such as one for a kind of machine, stands behind the version.
      const file = jar.slice(0, -4).replace(/-(linux|darwin|osx|windows)[-_](.*)-([0-9][^-]*)$/, "-$3");
      // Quarkus adds extensions of its own to what it finds, behind Maven's back.
      if (file.startsWith("io.quarkus.quarkus-") && file.endsWith(`-${quarkus}`)) continue;
      if (![...files].some((known) => file === known || file.startsWith(`${known}-`))) {
        wrong.push(`${folder}/${jar} is not in docs/licences.md: mvn -Pparts -Dmaven.test.skip=true package && node deploy/local/licences.mjs --write`);
      }
    }
  }
  console.log(`${listed.length} parts in docs/licences.md, ${jars} jars compared, ${wrong.length} wrong`);
  return wrong;
}

const wrong = [...(process.argv.includes("--write") ? write() : []), ...check()];
for (const line of new Set(wrong)) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
