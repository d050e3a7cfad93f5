"use strict";
// Turns a TypeScript type into a type of Pulumi's package schema.
const ts = require("typescript");

const UNDEFINED = new Set([ts.SyntaxKind.UndefinedKeyword, ts.SyntaxKind.VoidKeyword]);

function isUndefined(node) {
  return UNDEFINED.has(node.kind);
}

function unwrap(node, wrapper) {
  return ts.isTypeReferenceNode(node) && node.typeName.getText() === wrapper ? node.typeArguments[0] : undefined;
}

/** True for `T | undefined`. */
function admitsUndefined(node) {
  return ts.isUnionTypeNode(node) && node.types.some(isUndefined);
}

class TypeReader {
  /** @param resolve turns a dotted type name into a schema type */
  constructor(resolve) {
    this.resolve = resolve;
  }

  /** A property's type. `inputs`: its declaration stands among inputs, where what is not an Input<T> is plain. */
  property(node, inputs) {
    const output = unwrap(node, "pulumi.Output");
    return this.read(output ?? node, inputs);
  }

  read(node, inputs) {
    const input = unwrap(node, "pulumi.Input");
    if (input) {
      return this.bare(input, inputs);
    }
    const type = this.bare(node, inputs);
    if (inputs) {
      for (const plain of [type, ...(type.oneOf ?? [])].filter(t => t.$ref !== "pulumi.json#/Any")) {
        plain.plain = true;
      }
    }
    return type;
  }

  /** A type without regard to whether it is wrapped in Input<T>. */
  bare(node, inputs) {
    if (ts.isParenthesizedTypeNode(node)) {
      return this.bare(node.type, inputs);
    }
    if (ts.isUnionTypeNode(node)) {
      return this.union(node.types.filter(t => !isUndefined(t)), inputs);
    }
    if (ts.isArrayTypeNode(node)) {
      return { type: "array", items: this.read(node.elementType, inputs) };
    }
    if (ts.isTypeLiteralNode(node)) {
      return { type: "object", additionalProperties: this.read(node.members[0].type, inputs) };
    }
    if (ts.isLiteralTypeNode(node)) {
      return { type: typeof node.literal.text === "string" ? "string" : "boolean" };
    }
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword: return { type: "string" };
      case ts.SyntaxKind.NumberKeyword: return { type: "integer" };
      case ts.SyntaxKind.BooleanKeyword: return { type: "boolean" };
      case ts.SyntaxKind.AnyKeyword: return { $ref: "pulumi.json#/Any" };
    }
    const name = node.typeName.getText();
    if (name === "pulumi.asset.Archive") {
      return { $ref: "pulumi.json#/Archive" };
    }
    if (name === "pulumi.asset.Asset") {
      return { $ref: "pulumi.json#/Asset" };
    }
    return this.resolve(name);
  }

  union(nodes, inputs) {
    if (nodes.every(n => n.getText().startsWith("pulumi.asset."))) {
      return { $ref: nodes.length === 2 ? "pulumi.json#/Asset" : "pulumi.json#/Archive" };
    }
    const members = nodes.map(n => this.bare(unwrap(n, "pulumi.Input") ?? n, inputs));
    if (members.length === 1) {
      return members[0];
    }
    // A resource that stands for its id or ARN is that string on the wire: a reference to no known type, with the type to use instead.
    for (const member of members) {
      if (member.$ref?.startsWith("#/resources/") && members.some(m => m.type === "string" && !m.$ref)) {
        member.$ref = member.$ref.replace("#/resources/", "#/types/");
        member.type = "string";
      }
    }
    return { oneOf: members };
  }
}

module.exports = { TypeReader, unwrap, admitsUndefined };
