// Reads figures with sdmx-json-parser, a client of the Pacific Community, and prints what it understood as JSON: the name of the
// dataset and its rows with names for codes. Arguments: address of the data, language.
import parser from 'sdmx-json-parser';

const [address, language] = process.argv.slice(2);
const reader = new parser.SDMXParser();
await reader.getDatasets(address, { headers: { 'Accept-Language': language } });
console.log(JSON.stringify({ name: reader.getName(), rows: reader.getData() }));
