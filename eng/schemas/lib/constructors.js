"use strict";
// What only the JavaScript beside a declaration says: tokens, secrets, aliases, constants and default values.
const fs = require("fs");
const ts = require("typescript");
const { parse } = require("./declarations");

function literal(node) {
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword: return true;
    case ts.SyntaxKind.FalseKeyword: return false;
    case ts.SyntaxKind.StringLiteral: return node.text;
    case ts.SyntaxKind.NumericLiteral: return Number(node.text);
    default: return undefined;
  }
}

/** `x ?? utilities.getEnv("A") ?? true` -> { environment: ["A"], value: true } */
function defaultOf(node) {
  const found = {};
  const visit = n => {
    if (ts.isBinaryExpression(n) && n.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      visit(n.left);
      visit(n.right);
    } else if (ts.isParenthesizedExpression(n)) {
      visit(n.expression);
    } else if (ts.isCallExpression(n) && n.expression.getText().startsWith("utilities.getEnv")) {
      found.environment = n.arguments.map(literal);
    } else if (literal(n) !== undefined) {
      found.value = literal(n);
    }
  };
  visit(node);
  return "value" in found || found.environment ? found : undefined;
}

function hasFallback(node) {
  return node.getText().includes("??");
}

/** Facts about the one class (or function) of a file. */
function facts(file) {
  const result = { token: undefined, secretInputs: new Set(), secretOutputs: [], aliases: [], constants: {}, defaults: {}, calls: {} };
  const visit = node => {
    if (ts.isPropertyDeclaration(node) && node.name.getText() === "__pulumiType") {
      result.token = literal(node.initializer);
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      assignment(node);
    } else if (ts.isPropertyAssignment(node) && node.name.getText() === "additionalSecretOutputs") {
      result.secretOutputs = node.initializer.elements.map(literal);
    } else if (ts.isPropertyAssignment(node) && node.name.getText() === "aliases") {
      result.aliases = node.initializer.elements.map(e => literal(e.properties[0].initializer));
    } else if (ts.isCallExpression(node) && /^pulumi\.runtime\.(call|invoke)(Async)?$/.test(node.expression.getText())) {
      result.calls[literal(node.arguments[0]).split(/[/:]/).pop()] = literal(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  const assignment = node => {
    if (node.left.getText().endsWith(".__pulumiType")) {
      result.token = literal(node.right);
      return;
    }
    if (!ts.isElementAccessExpression(node.left) || node.left.expression.getText() !== "resourceInputs") {
      return;
    }
    const name = literal(node.left.argumentExpression);
    if (literal(node.right) !== undefined) {
      result.constants[name] = literal(node.right);
    } else if (/pulumi\.secret\(args\./.test(node.right.getText())) {
      result.secretInputs.add(name);
    } else if (hasFallback(node.right) && !node.right.getText().includes("ProvideDefaults")) {
      const inner = ts.isCallExpression(node.right) ? node.right.expression.expression.arguments[0] : node.right;
      const value = defaultOf(inner);
      if (value) {
        result.defaults[name] = value;
      }
    }
  };
  visit(parse(file));
  return result;
}

/** types/input.js: one `<name>ProvideDefaults` function for each type with default values -> Map of dotted type name. */
function typeDefaults(file) {
  const found = new Map();
  if (!fs.existsSync(file)) {
    return found;
  }
  const visit = (node, prefix) => {
    if (ts.isFunctionDeclaration(node) && node.name?.text.endsWith("ProvideDefaults")) {
      const name = node.name.text.slice(0, -"ProvideDefaults".length);
      const values = {};
      const property = n => {
        if (ts.isPropertyAssignment(n) && hasFallback(n.initializer)) {
          const value = defaultOf(n.initializer);
          if (value) {
            values[n.name.getText()] = value;
          }
        }
        ts.forEachChild(n, property);
      };
      property(node.body);
      found.set(prefix + name[0].toUpperCase() + name.slice(1), values);
    } else if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
      // The compiled form of a namespace: (function (rds) { … })(rds = exports.rds || (exports.rds = {}));
      const callee = node.expression.expression;
      const body = ts.isParenthesizedExpression(callee) ? callee.expression : undefined;
      if (body && ts.isFunctionExpression(body)) {
        ts.forEachChild(body.body, child => visit(child, `${prefix}${body.parameters[0].name.text}.`));
      }
    }
  };
  ts.forEachChild(parse(file), node => visit(node, ""));
  return found;
}

module.exports = { facts, typeDefaults, defaultOf };
