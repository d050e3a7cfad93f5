"use strict";
// npm packages -> sdks/schemas/*.json. See README.md.
const fs = require("fs");
const path = require("path");
const { PackageReader } = require("./lib/package");
const { write } = require("./lib/write");

const read = name => JSON.parse(fs.readFileSync(path.join(__dirname, name), "utf8"));
const include = read("include.json");
const overrides = read("overrides.json");
const target = path.join(__dirname, "../../sdks/schemas");

fs.mkdirSync(target, { recursive: true });
for (const [name, what] of Object.entries(include)) {
  const root = path.join(__dirname, "node_modules", what.npm);
  const schema = new PackageReader(name, what, overrides[name], root).read();
  write(path.join(target, `${name}.json`), schema);
  const count = of => Object.keys(schema[of]).length;
  console.log(`${name} ${schema.version}: ${count("resources")} resources, ${count("functions")} functions, ${count("types")} types`);
}
