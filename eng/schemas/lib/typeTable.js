"use strict";
// The object types and enumerations that a package's properties reach, and the properties themselves.
const path = require("path");
const { index, indexEnums } = require("./declarations");
const { typeDefaults } = require("./constructors");
const { TypeReader } = require("./types");
const { Tokens } = require("./tokens");

class TypeTable {
  constructor(pkg, root, moduleFormat, overrides) {
    this.overrides = overrides;
    this.inputs = index(path.join(root, "types/input.d.ts")).interfaces;
    this.outputs = index(path.join(root, "types/output.d.ts")).interfaces;
    this.enums = indexEnums(path.join(root, "types/enums"));
    this.defaults = typeDefaults(path.join(root, "types/input.js"));
    this.tokens = new Tokens(pkg, root, moduleFormat);
    this.reader = new TypeReader(dotted => this.reference(dotted));
    this.types = {};
    this.pending = [];
    this.used = new Set();
  }

  /** Reads what is referred to and not read yet, until nothing is. */
  complete() {
    while (this.pending.length > 0) {
      this.pending.pop()();
    }
    return this.types;
  }

  /** An override that no property asks for is a spelling mistake or has had its day. */
  unusedOverrides() {
    return ["names", "numbers", "json", "secrets"].flatMap(kind => Object.keys(this.overrides[kind] ?? {})).filter(at => !this.used.has(at));
  }

  /** An interface's members. `inputs`: what is not an Input<T> there is plain. */
  object(members, owner, inputs) {
    const object = { properties: {}, required: [] };
    for (const m of members ?? []) {
      object.properties[m.name] = this.property(m, owner, inputs);
      if (!m.optional) {
        object.required.push(m.name);
      }
    }
    return object;
  }

  property(m, owner, inputs) {
    const at = `${owner}.${m.name}`;
    const property = this.override("json", at) ? { $ref: "pulumi.json#/Json" } : this.reader.property(m.type, inputs);
    if (this.override("secrets", at)) {
      property.secret = true;
    }
    if (this.override("numbers", at)) {
      const leaf = property.items ?? property.additionalProperties ?? property;
      leaf.type = "number";
    }
    const renamed = this.override("names", at);
    if (renamed) {
      property.language = { csharp: { name: renamed.name } };
    }
    if (m.deprecated) {
      property.deprecationMessage = "deprecated";
    }
    return property;
  }

  override(kind, at) {
    const found = this.overrides[kind]?.[at];
    if (found) {
      this.used.add(at);
    }
    return found;
  }

  reference(dotted) {
    const external = this.tokens.external(dotted);
    if (external) {
      return external;
    }
    const [space, ...rest] = dotted.split(".");
    const local = rest.join(".");
    switch (space) {
      case "enums":
        return { $ref: `#/types/${this.enumType(local)}` };
      case "inputs":
      case "outputs":
        return { $ref: `#/types/${this.objectType(local)}` };
      default:
        return { $ref: `#/resources/${this.tokens.resource(dotted)}` };
    }
  }

  enumType(dotted) {
    const token = this.tokens.type(dotted);
    const elements = this.enums.get(dotted).filter((e, i, all) => !isFormerName(e, all.slice(0, i)));
    this.types[token] ??= {
      type: typeof elements[0].value === "number" ? "integer" : "string",
      enum: elements.map(e => ({ name: e.name, value: e.value, ...(e.deprecated ? { deprecationMessage: "deprecated" } : {}) })),
    };
    return token;
  }

  /** Also those that no property refers to: programs use them where a string is asked for. */
  allEnums() {
    [...this.enums.keys()].forEach(dotted => this.enumType(dotted));
  }

  objectType(dotted) {
    const stem = this.stem(dotted);
    const token = this.tokens.type(stem);
    if (!this.types[token]) {
      const spec = { type: "object" };
      this.types[token] = spec;
      this.pending.push(() => Object.assign(spec, this.objectBody(stem)));
    }
    return token;
  }

  /** FooArgs is Foo as input: always in a package without a compatibility mode, and for what belongs to functions in one with it. */
  stem(dotted) {
    const stem = dotted.replace(/Args$/, "");
    const isArgs = !this.overrides.csharp.compatibility || this.outputs.has(stem) || this.inputs.has(stem);
    return isArgs ? stem : dotted;
  }

  /**
   * One type of the schema is up to three interfaces in npm: as input, as output and, for functions, without Input<T>.
   * What is required follows the input side, as it does in the bridge; types that are only ever outputs follow those.
   */
  objectBody(stem) {
    const isFunctionType = this.tokens.isFunctionType(stem);
    const input = (isFunctionType ? undefined : this.inputs.get(`${stem}Args`)) ?? this.inputs.get(stem);
    const output = this.outputs.get(stem);
    const body = input ? this.object(input, stem, !isFunctionType) : this.object(output, stem, false);
    if (input && output) {
      for (const [name, property] of Object.entries(this.object(output, stem, false).properties)) {
        body.properties[name] ??= property;
      }
    }
    for (const [name, value] of Object.entries(this.defaults.get(`${stem}Args`) ?? this.defaults.get(stem) ?? {})) {
      setDefault(body.properties[name], value);
    }
    return body;
  }
}

/** A deprecated element with the value of one before it is a name that only TypeScript ever had. */
function isFormerName(element, before) {
  return element.deprecated && before.some(e => e.value === element.value);
}

function setDefault(property, found) {
  if ("value" in found) {
    property.default = found.value;
  }
  if (found.environment) {
    property.defaultInfo = { environment: found.environment };
  }
}

module.exports = { TypeTable, setDefault };
