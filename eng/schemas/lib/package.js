"use strict";
// Assembles one package's schema from its declarations and constructors.
const fs = require("fs");
const path = require("path");
const { index, indexEnums } = require("./declarations");
const { facts, typeDefaults } = require("./constructors");
const { TypeReader, unwrap, admitsUndefined } = require("./types");
const { Tokens, lowerFirst } = require("./tokens");

class PackageReader {
  constructor(name, include, overrides, root) {
    Object.assign(this, { name, include, overrides, root });
    this.version = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version;
    this.inputs = index(path.join(root, "types/input.d.ts")).interfaces;
    this.outputs = index(path.join(root, "types/output.d.ts")).interfaces;
    this.enums = indexEnums(path.join(root, "types/enums"));
    this.defaults = typeDefaults(path.join(root, "types/input.js"));
    this.tokens = new Tokens(name, root, include.moduleFormat);
    this.types = {};
    this.pending = [];
    this.reader = new TypeReader((dotted, inputs) => this.reference(dotted, inputs));
    this.used = new Set();
  }

  read() {
    const schema = { name: this.name, version: this.version, meta: { moduleFormat: this.include.moduleFormat } };
    schema.language = { csharp: this.overrides.csharp };
    schema.resources = {};
    schema.functions = {};
    for (const [folder, names] of Object.entries(this.include.resources)) {
      for (const name of this.names(folder, names, "resource")) {
        this.resource(schema, folder, name);
      }
    }
    for (const [folder, names] of Object.entries(this.include.functions ?? {})) {
      for (const name of this.names(folder, names, "function")) {
        this.func(schema, folder, name);
      }
    }
    if (this.include.provider) {
      schema.provider = this.provider(schema);
    }
    if (this.include.config) {
      schema.config = this.config();
    }
    while (this.pending.length > 0) {
      this.pending.pop()();
    }
    schema.types = this.types;
    this.checkOverrides();
    return schema;
  }

  names(folder, names, kind) {
    if (names !== "*") {
      return names;
    }
    const files = fs.readdirSync(path.join(this.root, folder)).filter(f => f.endsWith(".d.ts") && f !== "index.d.ts" && f !== "provider.d.ts");
    const stems = files.map(f => f.slice(0, -".d.ts".length));
    const isFunction = stem => /^get[A-Z]/.test(stem);
    if (kind === "function") {
      return stems.filter(isFunction);
    }
    return stems
      .filter(s => !isFunction(s))
      .flatMap(s => [...index(path.join(this.root, folder, `${s}.d.ts`)).classes.keys()])
      .filter(n => fs.existsSync(path.join(this.root, folder, `${lowerFirst(n)}.d.ts`)));
  }

  resource(schema, folder, name) {
    const file = path.join(this.root, folder, lowerFirst(name));
    const declared = index(`${file}.d.ts`);
    const js = facts(`${file}.js`);
    const owner = `${folder}.${name}`;
    const cls = declared.classes.get(name);
    const spec = { ...this.outputSide(cls.properties, owner), ...this.inputSide(declared.interfaces.get(`${name}Args`), owner, js) };
    if (cls.base === "ComponentResource") {
      spec.isComponent = true;
    }
    const state = declared.interfaces.get(`${name}State`);
    if (state) {
      spec.stateInputs = { type: "object", ...this.object(state, owner, true) };
    }
    this.annotate(spec, js);
    if (js.aliases.length > 0) {
      spec.aliases = js.aliases.map(type => ({ type }));
    }
    if (cls.deprecated) {
      spec.deprecationMessage = "deprecated";
    }
    this.methods(schema, spec, cls, declared, js, js.token, name);
    schema.resources[js.token] = spec;
  }

  provider(schema) {
    const declared = index(path.join(this.root, "provider.d.ts"));
    const js = facts(path.join(this.root, "provider.js"));
    const cls = declared.classes.get("Provider");
    const spec = { ...this.outputSide(cls.properties, ".Provider"), ...this.inputSide(declared.interfaces.get("ProviderArgs"), ".Provider", js) };
    this.annotate(spec, js);
    this.methods(schema, spec, cls, declared, js, `pulumi:providers:${this.name}`, "Provider");
    return spec;
  }

  /** Secrets and constants, which the JavaScript alone tells. */
  annotate(spec, js) {
    for (const name of js.secretOutputs) {
      for (const properties of [spec.properties, spec.inputProperties, spec.stateInputs?.properties]) {
        if (properties?.[name]) {
          properties[name].secret = true;
        }
      }
    }
    for (const name of js.secretInputs) {
      spec.inputProperties[name].secret = true;
    }
    for (const [name, value] of Object.entries(js.constants)) {
      for (const property of [spec.properties[name], spec.inputProperties[name]].filter(Boolean)) {
        property.const = value;
      }
    }
  }

  outputSide(members, owner) {
    const side = { properties: {}, required: [] };
    for (const m of members) {
      const type = unwrap(m.type, "pulumi.Output");
      side.properties[m.name] = this.property(m, owner, false);
      if (!admitsUndefined(type)) {
        side.required.push(m.name);
      }
    }
    return side;
  }

  inputSide(members, owner, js) {
    const { properties, required } = this.object(members, owner, true);
    for (const [name, value] of Object.entries(js.defaults)) {
      this.setDefault(properties[name], value);
    }
    return { inputProperties: properties, requiredInputs: required };
  }

  setDefault(property, found) {
    if ("value" in found) {
      property.default = found.value;
    }
    if (found.environment) {
      property.defaultInfo = { environment: found.environment };
    }
  }

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
    const property = this.reader.property(m.type, inputs);
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
    const found = this.overrides[kind][at];
    if (found) {
      this.used.add(at);
    }
    return found;
  }

  /** An override that no property asks for is a spelling mistake or has had its day. */
  checkOverrides() {
    const unused = ["names", "numbers"].flatMap(k => Object.keys(this.overrides[k])).filter(at => !this.used.has(at));
    if (unused.length > 0) {
      throw new Error(`${this.name}: overrides.json names what is not there: ${unused.join(", ")}`);
    }
  }

  methods(schema, spec, cls, declared, js, owner, className) {
    for (const method of cls.methods) {
      const name = method.name.getText();
      const title = name[0].toUpperCase() + name.slice(1);
      const token = js.calls[name] ?? `${owner}/${name}`;
      const args = declared.interfaces.get(`${className}.${title}Args`);
      const result = declared.interfaces.get(`${className}.${title}Result`);
      const inputs = this.object(args, `${className}.${title}Args`, true);
      inputs.properties.__self__ = { $ref: className === "Provider" ? "#/provider" : `#/resources/${owner}` };
      inputs.required.push("__self__");
      schema.functions[token] = {
        inputs,
        outputs: this.object(result, `${className}.${title}Result`, false),
      };
      (spec.methods ??= {})[name] = token;
    }
  }

  func(schema, folder, name) {
    const file = path.join(this.root, folder, name);
    const declared = index(`${file}.d.ts`);
    const js = facts(`${file}.js`);
    const title = name[0].toUpperCase() + name.slice(1);
    const owner = `${folder}.${name}`;
    const args = declared.interfaces.get(`${title}Args`);
    const spec = { outputs: this.object(declared.interfaces.get(`${title}Result`), owner, false) };
    if (args) {
      spec.inputs = this.object(args, owner, false);
    }
    if (declared.functions.get(name).deprecated) {
      spec.deprecationMessage = "deprecated";
    }
    schema.functions[js.calls[name]] = spec;
  }

  config() {
    const declared = index(path.join(this.root, "config/vars.d.ts"));
    const provider = facts(path.join(this.root, "provider.js"));
    const variables = {};
    for (const [name, constant] of declared.constants) {
      variables[name] = this.property({ name, type: constant.type, deprecated: constant.deprecated }, ".Config", false);
      // The provider's arguments fall back in the same way.
      if (provider.defaults[name]) {
        this.setDefault(variables[name], provider.defaults[name]);
      }
    }
    return { variables };
  }

  reference(dotted, inputs) {
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
        return { $ref: `#/resources/${this.tokens.resource(rest.length > 0 ? dotted : space)}` };
    }
  }

  enumType(dotted) {
    const token = this.tokens.type(dotted);
    if (!this.types[token]) {
      const elements = this.enums.get(dotted);
      this.types[token] = {
        type: typeof elements[0].value === "number" ? "integer" : "string",
        enum: elements.map(e => ({ name: e.name, value: e.value, ...(e.deprecated ? { deprecationMessage: "deprecated" } : {}) })),
      };
    }
    return token;
  }

  /**
   * One type of the schema is up to three interfaces in npm: as input, as output and, for functions, without Input<T>.
   * What is required follows the input side, as it does in the bridge; types that are only ever outputs follow those.
   */
  objectType(dotted) {
    const name = dotted.split(".").pop();
    // In a package without a compatibility mode the input interface is called FooArgs; with one, that is the lifted form of a function's Foo.
    const stem = /Args$/.test(name) && (this.outputs.has(dotted.slice(0, -4)) || this.inputs.has(dotted.slice(0, -4)) || !this.overrides.csharp.compatibility)
      ? dotted.slice(0, -4)
      : dotted;
    const token = this.tokens.type(stem);
    if (!this.types[token]) {
      const spec = { type: "object" };
      this.types[token] = spec;
      this.pending.push(() => Object.assign(spec, this.objectBody(stem)));
    }
    return token;
  }

  objectBody(stem) {
    const isFunctionType = this.tokens.isFunctionType(stem);
    const input = isFunctionType ? this.inputs.get(stem) : this.inputs.get(`${stem}Args`) ?? this.inputs.get(stem);
    const output = this.outputs.get(stem);
    const body = input ? this.object(input, stem, !isFunctionType) : this.object(output, stem, false);
    if (input && output) {
      const shown = this.object(output, stem, false);
      for (const [name, property] of Object.entries(shown.properties)) {
        body.properties[name] ??= property;
      }
    }
    for (const [name, value] of Object.entries(this.defaults.get(`${stem}Args`) ?? this.defaults.get(stem) ?? {})) {
      this.setDefault(body.properties[name], value);
    }
    return body;
  }
}

module.exports = { PackageReader };
