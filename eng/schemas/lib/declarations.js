"use strict";
// Reads TypeScript declaration files into plain maps of interfaces, classes, functions and enum objects.
const fs = require("fs");
const path = require("path");
const ts = require("typescript");

function parse(file) {
  return ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

function deprecated(node) {
  return ts.getJSDocDeprecatedTag(node) !== undefined;
}

function member(node) {
  return { name: node.name.text, type: node.type, optional: !!node.questionToken, deprecated: deprecated(node) };
}

/** Indexes a file's declarations by dotted name ("eks.ClusterArgs"). */
function index(file) {
  const found = { interfaces: new Map(), classes: new Map(), functions: new Map(), enums: new Map(), constants: new Map() };
  if (!fs.existsSync(file)) {
    return found;
  }
  const visit = (node, prefix) => {
    if (ts.isModuleDeclaration(node)) {
      ts.forEachChild(node.body, child => visit(child, `${prefix}${node.name.text}.`));
    } else if (ts.isInterfaceDeclaration(node)) {
      found.interfaces.set(prefix + node.name.text, node.members.filter(ts.isPropertySignature).map(member));
    } else if (ts.isClassDeclaration(node)) {
      found.classes.set(prefix + node.name.text, {
        base: node.heritageClauses?.[0].types[0].expression.name.text,
        properties: node.members.filter(ts.isPropertyDeclaration).map(member),
        methods: node.members.filter(m => ts.isMethodDeclaration(m) && !ts.getModifiers(m)?.some(x => x.kind === ts.SyntaxKind.StaticKeyword)),
        deprecated: deprecated(node),
      });
    } else if (ts.isFunctionDeclaration(node)) {
      found.functions.set(prefix + node.name.text, { node, deprecated: deprecated(node) });
    } else if (ts.isVariableStatement(node)) {
      for (const declaration of node.declarationList.declarations) {
        const name = prefix + declaration.name.text;
        if (declaration.type && ts.isTypeLiteralNode(declaration.type)) {
          found.enums.set(name, declaration.type.members.map(m => ({
            name: m.name.text,
            value: m.type.literal.text ?? Number(m.type.getText()),
            deprecated: deprecated(m),
          })));
        } else {
          found.constants.set(name, { type: declaration.type, deprecated: deprecated(node) });
        }
      }
    }
  };
  ts.forEachChild(parse(file), node => visit(node, ""));
  return found;
}

/** The enum files form a tree of folders, one index.d.ts each; their names become dotted ("rds.EngineType"). */
function indexEnums(folder, prefix = "") {
  const all = new Map();
  if (!fs.existsSync(folder)) {
    return all;
  }
  for (const [name, elements] of index(path.join(folder, "index.d.ts")).enums) {
    all.set(prefix + name, elements);
  }
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).filter(e => e.isDirectory())) {
    for (const [name, elements] of indexEnums(path.join(folder, entry.name), `${prefix}${entry.name}.`)) {
      all.set(name, elements);
    }
  }
  return all;
}

module.exports = { parse, index, indexEnums };
