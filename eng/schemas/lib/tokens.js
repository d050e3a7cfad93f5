"use strict";
// Tokens of types and resources, from npm's dotted names.
const fs = require("fs");
const path = require("path");
function lowerFirst(name) {
  return name[0].toLowerCase() + name.slice(1);
}

function upperFirst(name) {
  return name[0].toUpperCase() + name.slice(1);
}

class Tokens {
  constructor(pkg, root, moduleFormat) {
    Object.assign(this, { pkg, root, nested: moduleFormat !== "(.*)" });
    this.modules = new Map();
  }

  split(dotted) {
    const parts = dotted.split(".");
    return { name: parts.pop(), folder: parts.join("/") };
  }

  isFunctionType(dotted) {
    return this.nested && /^Get[A-Z]/.test(this.split(dotted).name);
  }

  /** aws:eks/Foo:Foo, and lower-case for what belongs to a function; kubernetes:core/v1:Foo; eks:index:Foo */
  type(dotted) {
    const { name, folder } = this.split(dotted);
    if (!this.nested) {
      return `${this.pkg}:${this.module(folder)}:${name}`;
    }
    const member = this.isFunctionType(dotted) ? lowerFirst(name) : name;
    return `${this.pkg}:${folder || "index"}/${member}:${member}`;
  }

  resource(dotted) {
    const { name, folder } = this.split(dotted);
    return this.nested ? `${this.pkg}:${folder || "index"}/${lowerFirst(name)}:${name}` : `${this.pkg}:${this.module(folder)}:${name}`;
  }

  /** A folder's module, which may be longer than its name (rbac/v1 is rbac.authorization.k8s.io/v1): its resources' tokens tell. */
  module(folder) {
    if (folder === "") {
      return "index";
    }
    if (!this.modules.has(folder)) {
      const full = path.join(this.root, folder);
      const files = fs.existsSync(full) ? fs.readdirSync(full).filter(f => f.endsWith(".js") && f !== "index.js") : [];
      const token = files.map(f => /__pulumiType = '\w+:([^:']+):/.exec(fs.readFileSync(path.join(full, f), "utf8"))).find(Boolean);
      this.modules.set(folder, token ? token[1] : folder);
    }
    return this.modules.get(folder);
  }

  /** A type or resource of another Pulumi package: pulumiAws.ec2.SecurityGroup, pulumiAws.types.input.eks.Foo, pulumiAws.Provider. */
  external(dotted) {
    const match = /^pulumi([A-Z][a-z]+)\.(.*)$/.exec(dotted);
    if (!match) {
      return undefined;
    }
    const pkg = match[1].toLowerCase();
    const root = path.join(this.root, "..", pkg);
    const version = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version;
    const other = new Tokens(pkg, root, pkg === "aws" ? "(.*)(?:/[^/]*)" : "(.*)");
    const type = /^types\.(input|output)\.(.*)$/.exec(match[2]);
    const encoded = token => token.replace("/", "%2F");
    const target = match[2] === "Provider" ? "/provider"
      : type ? `/types/${encoded(other.type(type[2]))}`
      : `/resources/${encoded(other.resource(match[2]))}`;
    return { $ref: `/${pkg}/v${version}/schema.json#${target}` };
  }
}

module.exports = { Tokens, lowerFirst, upperFirst };
