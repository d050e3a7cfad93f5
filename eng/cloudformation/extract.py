"""Writes resources.txt: what CloudFormation's schema of each resource type says about rights and replacement.

Usage: python3 extract.py FOLDER COMMIT
FOLDER holds the resource schemas (aws-eks-cluster.json and so on) of pulumi/pulumi-aws-native at COMMIT.
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
PHASES = ("create", "read", "update", "delete")


def rows(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text().splitlines() if line and not line.startswith("#")]


def schema(folder: pathlib.Path, cloudformation: str) -> dict:
    return json.loads((folder / (cloudformation.replace("::", "-").lower() + ".json")).read_text())


def actions(schemas: list[dict], phase: str) -> list[str]:
    return sorted({action for each in schemas for action in each.get("handlers", {}).get(phase, {}).get("permissions", [])})


def names(each: dict, key: str) -> list[str]:
    return sorted(path.removeprefix("/properties/").replace("/", ".") for path in each.get(key, []))


def main(folder: pathlib.Path, commit: str) -> None:
    lines = [
        "# Written by eng/cloudformation/extract.py from aws-cloudformation-schema of github.com/pulumi/pulumi-aws-native",
        f"# at {commit}: 'handlers', which name the actions that AWS's own handler of a type calls,",
        "# and 'createOnlyProperties' with 'conditionalCreateOnlyProperties', which AWS cannot change in place (in some cases).",
        "# The last type is read in the provider: see provider.txt.",
    ]
    for row in sorted(rows("types.txt")):
        pulumi, relation, *sources = row.split()
        schemas = [schema(folder, source) for source in sources]
        lines.append(f"{pulumi} {','.join(sources)}")
        lines += [f"  {phase} {' '.join(found)}" for phase in PHASES if (found := actions(schemas, phase))]
        if relation == "=":
            lines.append(f"  replace {' '.join(names(schemas[0], 'createOnlyProperties'))}".rstrip())
            if found := names(schemas[0], "conditionalCreateOnlyProperties"):
                lines.append(f"  may-replace {' '.join(found)}")
    lines += rows("provider.txt")
    (HERE / "resources.txt").write_text("\n".join(lines) + "\n")


main(pathlib.Path(sys.argv[1]), sys.argv[2])
