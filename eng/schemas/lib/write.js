"use strict";
// Stable output: keys sorted, one line for each resource property, so that a new version of a package is a readable diff.
const fs = require("fs");

const SETS = new Set(["required", "requiredInputs"]);

function sorted(value, key) {
  if (Array.isArray(value)) {
    const items = value.map(v => sorted(v));
    return SETS.has(key) ? items.sort() : items;
  }
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.keys(value).sort().filter(k => !isEmpty(k, value[k])).map(k => [k, sorted(value[k], k)]));
  }
  return value;
}

function isEmpty(key, value) {
  return SETS.has(key) && value.length === 0;
}

function text(value, depth, indent) {
  if (depth === 0 || value === null || typeof value !== "object" || Array.isArray(value)) {
    return JSON.stringify(value);
  }
  const inner = `${indent} `;
  const lines = Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${text(v, isLeaf(k, v) ? 0 : depth - 1, inner)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

function isLeaf(key, value) {
  return typeof value?.type === "string" && value.type !== "object" || typeof value?.$ref === "string" || Array.isArray(value?.oneOf)
    || (value?.type === "object" && value.additionalProperties !== undefined);
}

function write(file, schema) {
  fs.writeFileSync(file, `${text(sorted(schema), 8, "")}\n`);
}

module.exports = { write };
