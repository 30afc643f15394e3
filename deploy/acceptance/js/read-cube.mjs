// Reads a JSON-stat dataset with the toolkit of the format's author and prints what it understood as one line of JSON.
import { readFileSync } from 'node:fs';
import JSONstat from 'jsonstat-toolkit';

const cube = JSONstat(JSON.parse(readFileSync(process.argv[2], 'utf8')));

const dimensions = cube.id.map((id) => {
  const dimension = cube.Dimension(id);
  return {
    id,
    label: dimension.label,
    role: dimension.role,
    categories: dimension.id.map((code) => ({ code, label: dimension.Category(code).label, unit: dimension.Category(code).unit ?? null })),
  };
});

// Every cell by the codes of its categories, the last dimension running fastest.
const cells = dimensions.reduce(
  (known, dimension) => known.flatMap((cell) => dimension.categories.map(({ code }) => ({ ...cell, [dimension.id]: code }))),
  [{}],
);
const figures = cells
  .map((at) => ({ at, ...cube.Data(at) }))
  .filter(({ value, status }) => value !== null || status !== null)
  .map(({ at, value, status }) => ({ at, value, status }));

console.log(JSON.stringify({ class: cube.class, label: cube.label, dimensions, figures }));
