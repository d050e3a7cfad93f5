#!/usr/bin/env python3
"""Writes the structure of Karpenter's custom resource definitions, for the tests that validate manifests.

Usage: python3 condense.py VERSION FOLDER, where FOLDER has the files of pkg/apis/crds of that version of aws/karpenter-provider-aws.
Taken over: types, properties, enumerations, patterns, ranges, what is required. Left out: descriptions, the CEL rules (src/Blueprints states those in C#), status.
"""
import json
import pathlib
import sys

import yaml

TARGET = pathlib.Path(__file__).resolve().parents[2] / "tests/Blueprints.Tests/Karpenter/CrdValidation/crds"
SOURCES = {"nodepool": "karpenter.sh_nodepools.yaml", "ec2nodeclass": "karpenter.k8s.aws_ec2nodeclasses.yaml"}
KEPT = ["type", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "maxProperties", "required"]
INT_OR_STRING = "x-kubernetes-int-or-string"


def condense(schema):
    result = {key: schema[key] for key in KEPT if key in schema}
    if schema.get(INT_OR_STRING):
        result["type"] = "int-or-string"
    if "properties" in schema:
        result["properties"] = {name: condense(schema["properties"][name]) for name in sorted(schema["properties"])}
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            result[key] = condense(schema[key])
    return result


def main(version, folder):
    for name, source in SOURCES.items():
        definition = yaml.safe_load((pathlib.Path(folder) / source).read_text())["spec"]
        served = definition["versions"][0]
        root = served["schema"]["openAPIV3Schema"]
        document = {
            "source": f"aws/karpenter-provider-aws v{version}, pkg/apis/crds/{source}, condensed by eng/karpenter/condense.py",
            "apiVersion": f"{definition['group']}/{served['name']}",
            "kind": definition["names"]["kind"],
            "spec": condense(root["properties"]["spec"]),
        }
        (TARGET / f"{name}.json").write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
