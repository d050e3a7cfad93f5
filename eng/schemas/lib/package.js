"use strict";
// Assembles one package's schema from its declarations and constructors.
const fs = require("fs");
const path = require("path");
const { index } = require("./declarations");
const { facts } = require("./constructors");
const { unwrap, admitsUndefined } = require("./types");
const { TypeTable, setDefault } = require("./typeTable");
const { lowerFirst, upperFirst } = require("./tokens");

class PackageReader {
  constructor(name, include, overrides, root) {
    Object.assign(this, { name, include, overrides, root });
    this.table = new TypeTable(name, root, include.moduleFormat, overrides);
    this.schema = {
      name,
      version: JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version,
      meta: { moduleFormat: include.moduleFormat },
      language: { csharp: overrides.csharp },
      resources: {},
      functions: {},
    };
  }

  read() {
    for (const [folder, names] of Object.entries(this.include.resources)) {
      this.resourceNames(folder, names).forEach(name => this.resource(folder, name));
    }
    for (const [folder, names] of Object.entries(this.include.functions ?? {})) {
      this.functionNames(folder, names).forEach(name => this.func(folder, name));
    }
    if (this.include.enums === "*") {
      this.table.allEnums();
    }
    if (this.include.provider) {
      this.schema.provider = this.provider();
    }
    if (this.include.config) {
      this.schema.config = this.config();
    }
    this.schema.types = this.table.complete();
    const unused = this.table.unusedOverrides();
    if (unused.length > 0) {
      throw new Error(`${this.name}: overrides.json names what is not there: ${unused.join(", ")}`);
    }
    return this.schema;
  }

  /** The files of a folder that declare something, without their endings. */
  stems(folder) {
    return fs.readdirSync(path.join(this.root, folder))
      .filter(file => file.endsWith(".d.ts") && file !== "index.d.ts" && file !== "provider.d.ts")
      .map(file => file.slice(0, -".d.ts".length));
  }

  functionNames(folder, names) {
    return names === "*" ? this.stems(folder).filter(isFunction) : names;
  }

  resourceNames(folder, names) {
    if (names !== "*") {
      return names;
    }
    return this.stems(folder)
      .filter(stem => !isFunction(stem))
      .flatMap(stem => [...this.declarations(folder, stem).classes.keys()].filter(name => lowerFirst(name) === stem));
  }

  declarations(folder, stem) {
    return index(path.join(this.root, folder, `${stem}.d.ts`));
  }

  facts(folder, stem) {
    return facts(path.join(this.root, folder, `${stem}.js`));
  }

  resource(folder, name) {
    const declared = this.declarations(folder, lowerFirst(name));
    const js = this.facts(folder, lowerFirst(name));
    const owner = `${folder}.${name}`;
    const cls = declared.classes.get(name);
    const spec = { ...this.outputSide(cls.properties, owner), ...this.inputSide(declared.interfaces.get(`${name}Args`), owner, js) };
    if (cls.base === "ComponentResource") {
      spec.isComponent = true;
    }
    const state = declared.interfaces.get(`${name}State`);
    if (state) {
      spec.stateInputs = { type: "object", ...this.table.object(state, owner, true) };
    }
    annotate(spec, js);
    if (js.aliases.length > 0) {
      spec.aliases = js.aliases.map(type => ({ type }));
    }
    if (cls.deprecated) {
      spec.deprecationMessage = "deprecated";
    }
    this.methods(spec, cls, declared, js, js.token, name);
    this.schema.resources[js.token] = spec;
  }

  provider() {
    const declared = this.declarations("", "provider");
    const js = this.facts("", "provider");
    const cls = declared.classes.get("Provider");
    const spec = { ...this.outputSide(cls.properties, ".Provider"), ...this.inputSide(declared.interfaces.get("ProviderArgs"), ".Provider", js) };
    annotate(spec, js);
    this.methods(spec, cls, declared, js, `pulumi:providers:${this.name}`, "Provider");
    return spec;
  }

  outputSide(members, owner) {
    const side = { properties: {}, required: [] };
    for (const m of members) {
      side.properties[m.name] = this.table.property(m, owner, false);
      if (!admitsUndefined(unwrap(m.type, "pulumi.Output"))) {
        side.required.push(m.name);
      }
    }
    return side;
  }

  inputSide(members, owner, js) {
    const { properties, required } = this.table.object(members, owner, true);
    for (const [name, value] of Object.entries(js.defaults)) {
      setDefault(properties[name], value);
    }
    return { inputProperties: properties, requiredInputs: required };
  }

  methods(spec, cls, declared, js, owner, className) {
    for (const method of cls.methods) {
      const name = method.name.getText();
      const title = `${className}.${upperFirst(name)}`;
      const inputs = this.table.object(declared.interfaces.get(`${title}Args`), `${title}Args`, true);
      inputs.properties.__self__ = { $ref: className === "Provider" ? "#/provider" : `#/resources/${owner}` };
      inputs.required.push("__self__");
      const token = js.calls[name] ?? `${owner}/${name}`;
      const outputs = this.table.object(declared.interfaces.get(`${title}Result`), `${title}Result`, false);
      this.schema.functions[token] = { inputs, outputs };
      (spec.methods ??= {})[name] = token;
    }
  }

  func(folder, name) {
    const declared = this.declarations(folder, name);
    const owner = `${folder}.${name}`;
    const args = declared.interfaces.get(`${upperFirst(name)}Args`);
    const spec = { outputs: this.table.object(declared.interfaces.get(`${upperFirst(name)}Result`), owner, false) };
    if (args) {
      spec.inputs = this.table.object(args, owner, false);
    }
    if (declared.functions.get(name).deprecated) {
      spec.deprecationMessage = "deprecated";
    }
    this.schema.functions[this.facts(folder, name).calls[name]] = spec;
  }

  config() {
    const { defaults } = this.facts("", "provider");
    const variables = {};
    for (const [name, constant] of this.declarations("config", "vars").constants) {
      variables[name] = this.table.property({ name, ...constant }, ".Config", false);
      // The provider's arguments fall back in the same way.
      if (defaults[name]) {
        setDefault(variables[name], defaults[name]);
      }
    }
    return { variables };
  }
}

function isFunction(stem) {
  return /^get[A-Z]/.test(stem);
}

/** Secrets and constants, which the JavaScript alone tells. */
function annotate(spec, js) {
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

module.exports = { PackageReader };
