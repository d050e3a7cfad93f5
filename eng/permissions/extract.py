"""Writes permissions.txt: for each resource type that a block registers, the actions that CloudFormation's own handlers of that type need.

Usage: python3 extract.py FOLDER COMMIT
FOLDER holds the resource schemas (aws-eks-cluster.json and so on) of pulumi/pulumi-aws-native at COMMIT.
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent

# One line per type of Pulumi: the two draw the lines between resources in different places.
TYPES = [line.split() for line in (HERE / "types.txt").read_text().splitlines() if line and not line.startswith("#")]


PHASES = ("create", "read", "update", "delete")


def handlers(folder: pathlib.Path, cloudformation: str) -> dict:
    schema = json.loads((folder / (cloudformation.replace("::", "-").lower() + ".json")).read_text())
    if "handlers" not in schema:
        print(f"{cloudformation} names no actions", file=sys.stderr)
    return schema.get("handlers", {})


def main(folder: pathlib.Path, commit: str) -> None:
    lines = [
        "# Written by eng/permissions/extract.py from aws-cloudformation-schema of github.com/pulumi/pulumi-aws-native",
        f"# at {commit}: 'handlers' of each schema, which name the actions that AWS's own handler of the type calls.",
        "# The last are read in the provider: see provider.txt. A type of Pulumi, its source, then one line per phase.",
    ]
    for pulumi, *sources in sorted(TYPES):
        lines.append(f"{pulumi} {','.join(sources)}")
        for phase in PHASES:
            actions = {action for source in sources for action in handlers(folder, source).get(phase, {}).get("permissions", [])}
            if actions:
                lines.append(f"  {phase} " + " ".join(sorted(actions)))
    lines += [line for line in (HERE / "provider.txt").read_text().splitlines() if not line.startswith("#")]
    (HERE / "permissions.txt").write_text("\n".join(lines) + "\n")


main(pathlib.Path(sys.argv[1]), sys.argv[2])
